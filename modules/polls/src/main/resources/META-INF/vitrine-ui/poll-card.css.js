// SPDX-License-Identifier: Apache-2.0
/** How the card looks, in the storefront's colours. */
import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    width: min(340px, 80vw);
    margin-inline: auto;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  section {
    display: grid;
    gap: 10px;
    margin-bottom: 10px;
    padding: 12px 16px 14px;
    border-radius: 18px;
    background: var(--sf-surface, #fff);
    color: var(--sf-text, #1b181f);
    box-shadow: 0 8px 30px rgb(0 0 0 / 0.28);
    animation: come 280ms cubic-bezier(0.2, 0.9, 0.3, 1.1);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: -4px -8px -10px 0;
  }
  .kind,
  .foot {
    color: var(--sf-muted, #615b66);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  h2 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--sf-focus, #4d7cff);
    outline-offset: 2px;
  }
  .close {
    width: 44px;
    height: 44px;
    border: 0;
    border-radius: 50%;
    background: none;
    font-size: 1.375rem;
    line-height: 1;
  }
  .option {
    width: 100%;
    min-height: 48px;
    padding: 8px 16px;
    border: 1px solid var(--sf-line-strong, #8b8590);
    border-radius: 14px;
    background: none;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .option:hover:not(:disabled) {
    background: var(--sf-soft, #f0edea);
  }
  .bar {
    --tint: color-mix(in srgb, var(--sf-accent, #7a2e52) 24%, var(--sf-soft, #f0edea));
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 44px;
    padding: 8px 14px;
    border-radius: 14px;
    background: linear-gradient(var(--tint), var(--tint)) 0 0 / var(--share, 0%) 100% no-repeat var(--sf-soft, #f0edea);
    transition: background-size 400ms ease;
  }
  .bar.mine,
  .bar.right {
    outline: 2px solid var(--sf-accent-text, #7a2e52);
    outline-offset: -2px;
  }
  .bar.right {
    outline-color: var(--sf-good, #1f7a4d);
  }
  .name {
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .mark {
    display: block;
    font-size: 0.8125rem;
    font-weight: 500;
  }
  .share {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .problem {
    padding: 8px 12px;
    border-radius: 12px;
    background: var(--sf-problem-ground, #fbeae8);
    color: var(--sf-problem, #8c1d18);
    font-size: 0.875rem;
  }
  @keyframes come {
    from {
      transform: translateY(-12px);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    section {
      animation: none;
    }
    .bar {
      transition: none;
    }
  }
`;
