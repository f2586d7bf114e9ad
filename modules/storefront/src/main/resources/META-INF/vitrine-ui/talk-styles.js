// SPDX-License-Identifier: Apache-2.0
/** How the talk looks. */
import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    position: relative;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    gap: 8px;
  }
  vt-talk-form,
  vt-talk-pinned {
    flex: none;
  }
  .lines {
    flex: 1;
    min-width: 0;
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
  .newer {
    position: absolute;
    inset: auto 0 64px;
    display: flex;
    align-items: center;
    gap: 6px;
    width: max-content;
    min-height: 36px;
    margin-inline: auto;
    padding: 0 14px;
    border-radius: 999px;
    background: var(--sf-accent);
    color: var(--sf-on-accent);
    font-size: 0.875rem;
    font-weight: 650;
  }
  .newer .vt-icon {
    width: 16px;
    height: 16px;
  }
  .who {
    font-weight: 650;
    margin-inline-end: 6px;
    color: var(--sf-name);
  }
  .team {
    margin-inline-end: 6px;
    padding: 1px 6px;
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--sf-host);
    font-size: 0.6875rem;
    font-weight: 650;
    vertical-align: 1px;
  }
  a {
    color: inherit;
  }
  .staff .who {
    color: var(--sf-host);
  }
  .answer,
  .dismiss {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    width: 24px;
    height: 24px;
    margin-inline-start: 4px;
    border-radius: 50%;
    vertical-align: middle;
  }
  /* Easier to hit than it is to see. */
  .answer::after,
  .dismiss::after {
    content: '';
    position: absolute;
    inset: -4px -10px;
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
    flex: 1;
    display: -webkit-box;
    min-width: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .terse:not(.whole) p {
    display: block;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .whole p {
    display: block;
    max-height: 8.1em;
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
