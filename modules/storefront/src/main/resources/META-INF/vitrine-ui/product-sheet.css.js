// SPDX-License-Identifier: Apache-2.0
/** How the sheet of a product looks. */
import {css} from 'lit';

export const styles = css`
  dialog {
    position: fixed;
    z-index: 4;
    inset: auto 0 0 0;
    width: 100%;
    max-width: 560px;
    min-height: 66dvh;
    max-height: 74dvh;
    margin: 0 auto;
    padding: 20px;
    border: 0;
    border-radius: 24px 24px 0 0;
    background: var(--sf-surface);
    color: var(--sf-text);
    overflow-y: auto;
    overscroll-behavior: contain;
    box-shadow: 0 -10px 40px rgb(0 0 0 / 0.35);
  }
  dialog[open] {
    animation: up 280ms cubic-bezier(0.2, 0.8, 0.2, 1);
  }
  @keyframes up {
    from {
      transform: translateY(30%);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open] {
      animation: none;
    }
  }
  @media (min-width: 900px) {
    dialog {
      inset: 24px 24px 24px auto;
      width: 440px;
      min-height: 0;
      max-height: none;
      border-radius: 24px;
    }
    .photo.photo {
      aspect-ratio: 1;
    }
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 16px;
    margin-bottom: 16px;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .close {
    flex: none;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--sf-soft);
    display: grid;
    place-items: center;
  }
  .photo {
    width: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: 18px;
    background: var(--sf-soft);
  }
  section {
    display: grid;
    gap: 16px;
  }
  .price {
    font-size: 1.25rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .left {
    color: var(--sf-urgent);
    font-weight: 600;
    font-size: 0.875rem;
    margin-inline-start: 10px;
  }
  .variants {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .variant {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--sf-line-strong);
    border-radius: 999px;
    font-weight: 500;
    cursor: pointer;
  }
  .variant:has(:checked) {
    border-color: var(--sf-accent);
    box-shadow: inset 0 0 0 1px var(--sf-accent);
  }
  .variant:has(:focus-visible) {
    outline: 3px solid var(--sf-focus);
  }
  .variant:has(:disabled) {
    color: var(--sf-muted);
    text-decoration: line-through;
  }
  .variant input {
    position: absolute;
    opacity: 0;
    width: 1px;
    min-height: 1px;
  }
  .text {
    line-height: 1.55;
    color: var(--sf-muted);
  }
  .actions {
    display: grid;
    gap: 10px;
    position: sticky;
    bottom: -20px;
    padding: 12px 0 20px;
    margin-bottom: -20px;
    background: var(--sf-surface);
  }
`;
