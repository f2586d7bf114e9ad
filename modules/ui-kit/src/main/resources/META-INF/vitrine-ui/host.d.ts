// SPDX-License-Identifier: Apache-2.0
/**
 * What an element in a slot of Vitrine is handed, as its property `host`, before it is connected. Version 1.0.
 *
 * Within version 1 nothing here goes away or changes its meaning; what is added raises the second number. The object is frozen, and what it
 * answers is the element's own: nothing else of the page is promised.
 *
 *   export class Panel extends HTMLElement {
 *     connectedCallback() {
 *       this.textContent = this.host.t('panel.hello', {name: this.host.context.show.title});
 *     }
 *   }
 */
export interface Host<Context = Record<string, any>> {
  readonly version: `1.${number}`;
  /** The id of the slot, such as "home.cards". */
  readonly slot: string;
  readonly plugin: {readonly name: string; readonly version: string};
  /** The reader's language and region for Intl, such as "de-AT". */
  readonly locale: string;
  /** A text of the plug-in's own `messages/<language>.json`; the key itself where there is none. */
  t(key: string, values?: Record<string, unknown>): string;
  /** A text of the server in the reader's language. */
  textOf(text: string | Record<string, string> | undefined): string;
  readonly format: Formats;
  readonly theme: Theme;
  /** Aborts when the element is taken out of the page: its plug-in went, a newer version came, or the page moved on. */
  readonly signal: AbortSignal;
  /** What the element is about; each slot says what is in it. Events "context" tell when it is another. */
  readonly context: Readonly<Context>;
  /** Whether the person at the page may. The server decides in the end. */
  can(permission: string): boolean;
  /**
   * Asks the server as the person at the page; answers the parsed JSON and throws a Problem ({status, code, detail}). The path stands below
   * /api/v1/ and under one of the `routes` of the contribution in vitrine-ui.json; all others throw a TypeError.
   */
  fetch<Answer = any>(path: string, options?: FetchOptions): Promise<Answer>;
  /** The address of one of the plug-in's own files. */
  url(file: string): string;
  readonly events: Events<Context>;
  readonly commands: Commands;
  /** A short notice. */
  toast(text: string, options?: {kind?: 'plain' | 'ok' | 'bad'}): void;
  /** Asks before something that cannot be taken back. */
  confirm(question: {title: string; text?: string; action: string; kind?: 'danger' | 'primary'}): Promise<boolean>;
  /** Opens a dialog to fill; closed when the element goes. Not for framed contributions. */
  drawer(title: string): Promise<{body: HTMLElement; close(): void}>;
  readonly storage: Storage;
  /** Tells of an error that the element caught itself: it becomes its card, and counts as one of three that stop it. */
  report(error: unknown): void;
}

export interface Money {
  minorUnits: number;
  currency: string;
}

/** As the reader writes them. Instants are ISO 8601 texts, Dates or milliseconds since 1970. */
export interface Formats {
  money(amount: Money | undefined): string;
  number(value: number | undefined, options?: Intl.NumberFormatOptions): string;
  percent(share: number): string;
  day(instant: string | number | Date | undefined): string;
  time(instant: string | number | Date | undefined): string;
  dateTime(instant: string | number | Date | undefined): string;
  ago(instant: string | number | Date | undefined): string;
  /** A running clock, from milliseconds. */
  clock(millis: number): string;
}

export interface Theme {
  readonly scheme: 'light' | 'dark';
  /** The value of a token: token('accent') is that of --vt-accent. In CSS use var(--vt-accent) itself. */
  token(name: string): string;
}

export interface FetchOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface Events<Context> {
  /** Until the element goes. "context": it is another now. "theme": light or dark. "room": something happened in the show that is open; `past` if that was before
   * the page came in, or came back: such are to be known, not announced. In a replay (context.state "replay") it is told when the picture gets there; after a
   * jump the elements over the picture are made anew, and whoever begins to listen is told what stands at that moment: do not read there what stands now.
   * "reset": much was missed, read the show anew. */
  on(name: 'context', listener: (context: Readonly<Context>) => void): void;
  on(name: 'theme', listener: () => void): void;
  on(name: 'room', listener: (event: {offset: number; type: string; data: any; past?: boolean}) => void): void;
  on(name: 'reset', listener: () => void): void;
  /** Somebody tells the room something outside the log, such as {name: "reactions", body: {counts}}; in the player when the picture is there. */
  on(name: 'frame', listener: (frame: {name: string; body: any}) => void): void;
  /** What another plug-in tells: "<its name>/<event>". */
  on(name: string, listener: (detail: any) => void): void;
  /** Tells other elements, under the plug-in's own name: they hear it as "<plug-in>/<name>". */
  emit(name: string, detail?: unknown): void;
}

export interface Commands {
  has(name: string): boolean;
  names(): string[];
  /**
   * Does something that the page can do; rejects where it cannot. Console: "go" {path}. Player: "product.look" {product}, "product.buy"
   * {product}, "chat.say" {text}, "reaction.send" {kind, n}, "picture.time": the time on the programme clock that is on the screen, in ms since
   * 1970, undefined without a picture. Slot product-sheet.sections: "photo.show" {shown}. Slot ar.viewer: "ar.failed".
   */
  run(name: string, args?: any): Promise<any>;
}

/** Kept in this browser, apart from other plug-ins'. */
export interface Storage {
  get(name: string): Promise<any>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}
