// SPDX-License-Identifier: Apache-2.0
/** How the checkout looks. */
import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  form,
  section {
    display: grid;
    gap: 16px;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 12px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 8px;
    font-weight: 650;
  }
  .method {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 0 14px;
    border: 1px solid var(--sf-line-strong);
    border-radius: 12px;
    font-weight: 500;
  }
  .method:has(:checked) {
    border-color: var(--sf-accent);
    box-shadow: inset 0 0 0 1px var(--sf-accent);
  }
  .method input {
    width: 20px;
    min-height: 20px;
    accent-color: var(--sf-accent);
  }
  .total {
    display: flex;
    justify-content: space-between;
    font-size: 1.125rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .terms {
    font-size: 0.8125rem;
  }
  .hold {
    font-size: 0.875rem;
  }
  .hold.soon {
    color: var(--sf-urgent);
    font-weight: 650;
  }
  iframe {
    width: 100%;
    height: 420px;
    border: 1px solid var(--sf-line);
    border-radius: 16px;
    background: #fff;
  }
  .thanks {
    justify-items: center;
    text-align: center;
    padding: 24px 0;
  }
  .tick {
    width: 72px;
    height: 72px;
    border-radius: 50%;
    background: var(--sf-good);
    color: #fff;
    display: grid;
    place-items: center;
    font-size: 2rem;
  }
  .number {
    font-size: 1.25rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
`;
