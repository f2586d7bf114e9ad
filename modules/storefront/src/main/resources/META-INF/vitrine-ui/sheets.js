// SPDX-License-Identifier: Apache-2.0
/** Styles that several elements share: buttons, fields, prices. */
import {css} from 'lit';

export const shared = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  button:disabled {
    cursor: not-allowed;
  }
  :focus-visible {
    outline: 3px solid var(--sf-focus);
    outline-offset: 2px;
  }
  .primary,
  .quiet {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 48px;
    padding: 0 22px;
    border-radius: 999px;
    font-weight: 650;
    text-align: center;
  }
  .primary {
    background: var(--sf-accent);
    color: var(--sf-on-accent);
  }
  .primary:hover:not(:disabled) {
    background: var(--sf-accent-strong);
  }
  .primary:disabled {
    background: var(--sf-line);
    color: var(--sf-muted);
  }
  .quiet {
    border: 1px solid var(--sf-line-strong);
  }
  .wide {
    width: 100%;
  }
  label {
    display: grid;
    gap: 6px;
    font-size: 0.875rem;
    font-weight: 600;
  }
  input,
  select {
    font: inherit;
    font-size: 1rem;
    font-weight: 400;
    min-height: 48px;
    width: 100%;
    padding: 0 14px;
    border: 1px solid var(--sf-line-strong);
    border-radius: 12px;
    background: var(--sf-surface);
    color: var(--sf-text);
  }
  .problem {
    padding: 12px 14px;
    border-radius: 12px;
    background: var(--sf-problem-ground);
    color: var(--sf-problem);
    font-size: 0.9375rem;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .muted {
    color: var(--sf-muted);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
