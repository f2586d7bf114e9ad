// SPDX-License-Identifier: Apache-2.0
/** How the talk looks. */
import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    gap: 10px;
  }
  .lines {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    display: flex;
    flex-direction: column;
    gap: 6px;
    scrollbar-width: thin;
  }
  .lines > :first-child {
    margin-top: auto;
  }
  .line,
  .pinned,
  .hint,
  .answering {
    align-self: start;
    max-width: 100%;
    padding: 6px 12px;
    border-radius: 14px;
    background: var(--sf-plate);
    color: var(--sf-on-plate);
    font-size: 0.9375rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .for-me {
    box-shadow: inset 3px 0 var(--sf-name);
  }
  .held {
    border: 1px dashed currentColor;
  }
  .quote,
  .note {
    display: block;
    font-size: 0.8125rem;
  }
  .quote {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .note {
    font-style: italic;
  }
  .who {
    font-weight: 650;
    margin-inline-end: 6px;
    color: var(--sf-name);
  }
  .staff .who {
    color: var(--sf-host);
  }
  .answer,
  .dismiss {
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-inline-start: 4px;
    border-radius: 50%;
    vertical-align: middle;
  }
  .answer .vt-icon,
  .dismiss .vt-icon {
    width: 16px;
    height: 16px;
  }
  .pinned,
  .answering {
    align-self: stretch;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .pinned .vt-icon {
    flex: none;
    width: 18px;
    height: 18px;
  }
  .pinned p {
    min-width: 0;
    max-height: 4.05em;
    overflow-y: auto;
  }
  .answering span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hint {
    align-self: stretch;
    border-radius: 24px;
    padding: 12px 18px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  form {
    display: flex;
    gap: 8px;
  }
  form input {
    border-radius: 999px;
    background: var(--sf-field);
    color: var(--sf-on-field);
    border-color: var(--sf-field-line);
  }
  form input::placeholder {
    color: var(--sf-field-hint);
  }
  .send {
    flex: none;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    background: var(--sf-accent);
    color: var(--sf-on-accent);
    display: grid;
    place-items: center;
    font-variant-numeric: tabular-nums;
  }
  .problem {
    padding: 8px 12px;
  }
`;
