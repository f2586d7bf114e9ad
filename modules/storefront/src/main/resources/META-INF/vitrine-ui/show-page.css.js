// SPDX-License-Identifier: Apache-2.0
/** How the page of a show looks: the picture with all that stands over it, and beside it on a wide screen. */
import {css} from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    background: #0d0c0f;
    color: #fff;
    container-type: size;
  }
  vt-stage {
    grid-area: 1 / 1;
    transition: height 280ms ease;
    height: 100%;
  }
  .over {
    grid-area: 1 / 1;
    z-index: 2;
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-height: 0;
    padding: max(12px, env(safe-area-inset-top)) 12px max(12px, env(safe-area-inset-bottom));
    background: linear-gradient(rgb(0 0 0 / 0.5), transparent 22%, transparent 55%, rgb(0 0 0 / 0.55));
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  h1 {
    flex: 1 1 100%;
    font-size: 1.0625rem;
    font-weight: 650;
    text-shadow: 0 1px 6px rgb(0 0 0 / 0.6);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 12px;
    border-radius: 999px;
    background: rgb(12 10 14 / 0.72);
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .badge.live {
    background: #c4122f;
  }
  .round {
    margin-inline-start: auto;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: rgb(12 10 14 / 0.72);
    display: grid;
    place-items: center;
  }
  header vt-slot {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  vt-quality-menu {
    margin-inline-start: auto;
  }
  vt-quality-menu + .round {
    margin-inline-start: 0;
  }
  .middle {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 10px;
    min-height: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .middle > * {
    pointer-events: auto;
  }
  .low {
    align-self: end;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    min-height: 0;
  }
  .bar {
    display: flex;
    gap: 8px;
    align-items: end;
  }
  .bar vt-talk {
    flex: 1;
    min-width: 0;
  }
  .actions {
    justify-self: end;
  }
  .low vt-talk {
    max-height: 34cqh;
  }
  .corner {
    display: grid;
    gap: 8px;
  }
  .fold,
  .shop {
    flex: none;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    background: #fff;
    color: #17141b;
    display: grid;
    place-items: center;
  }
  .fold {
    background: rgb(12 10 14 / 0.72);
    color: #fff;
  }
  .side {
    display: none;
  }
  .notice {
    justify-self: center;
    align-self: start;
    margin-top: 12px;
    padding: 8px 16px;
    border-radius: 999px;
    background: #fff;
    color: #17141b;
    font-weight: 600;
    font-size: 0.875rem;
  }
  .alone {
    place-self: center;
    text-align: center;
    display: grid;
    gap: 16px;
    padding: 24px;
  }
  .alone a {
    color: inherit;
  }
  .selling vt-stage {
    height: 34cqh;
  }
  .everything {
    display: contents;
  }
  .all {
    position: absolute;
    z-index: 3;
    inset: auto 0 0 0;
    max-height: 60cqh;
    overflow-y: auto;
    padding: 16px;
    border-radius: 24px 24px 0 0;
    background: var(--sf-surface);
    color: var(--sf-text);
  }
  @container (min-width: 900px) {
    :host {
      color: var(--sf-text);
    }
    .everything {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 400px;
      grid-template-rows: minmax(0, 1fr) auto;
      height: 100%;
      background: var(--sf-page);
    }
    .everything vt-stage,
    .selling vt-stage {
      height: auto;
      margin: 24px 0 24px 24px;
      border-radius: 24px;
    }
    .over {
      color: #fff;
      margin: 24px 0 24px 24px;
      border-radius: 24px;
      padding: 20px;
    }
    .bar,
    .all {
      display: none;
    }
    .low {
      max-width: 420px;
    }
    .below {
      grid-area: 2 / 1;
      margin: 0 0 24px 24px;
      color: var(--sf-text);
    }
    .side {
      grid-area: 1 / 2 / 3 / 3;
      display: grid;
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
      gap: 16px;
      min-height: 0;
      padding: 24px;
      color: var(--sf-text);
    }
    .tabs {
      display: flex;
      gap: 4px;
      padding: 4px;
      border-radius: 999px;
      background: var(--sf-soft);
    }
    .tabs button {
      flex: 1;
      min-height: 44px;
      border-radius: 999px;
      font-weight: 600;
    }
    .tabs button[aria-selected='true'] {
      background: var(--sf-surface);
      box-shadow: 0 1px 4px rgb(0 0 0 / 0.12);
    }
    .side vt-talk {
      --sf-plate: var(--sf-soft);
      --sf-on-plate: var(--sf-text);
      --sf-name: var(--sf-accent-text);
      --sf-host: var(--sf-host-text);
      --sf-field: var(--sf-surface);
      --sf-on-field: var(--sf-text);
      --sf-field-line: var(--sf-line-strong);
      --sf-field-hint: var(--sf-muted);
    }
    .scroll {
      overflow-y: auto;
    }
  }
`;
