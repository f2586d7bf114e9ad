// SPDX-License-Identifier: Apache-2.0
/**
 * Talks to the REST surface.
 *
 *   import {Api, Problem, uuid} from 'vitrine/api';
 *   const api = new Api({token: () => guest.token});          // shoppers: a bearer token
 *   const api = new Api({csrf: () => session.csrf});          // staff: the session's cookie and its token
 *   await api.get('shows/tea-time');                          // paths are relative to /api/v1/
 *   await api.post('carts/42/complete', body, {idempotencyKey: uuid()});
 *   for await (const show of api.each('shows')) …             // walks the pages of a list
 *   const {items, next} = await api.get('orders', {query: {after, limit: 50}});
 *   await api.upload('products/42/pictures', file);
 *
 * Every method answers the parsed JSON (undefined where there is none) and throws a {@link Problem} for any other answer,
 * also where the server cannot be reached (status 0, code "offline"). An aborted request throws its AbortError.
 */

/** What went wrong, as RFC 9457 tells it. `code` is stable, `detail` a sentence in the server's language. */
export class Problem extends Error {
  /** @param {{status: number, code: string, title?: string, detail?: string, [more: string]: unknown}} members */
  constructor({status, code, title, detail, ...more}) {
    super(detail || title || code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    /** Further members, such as `available`. */
    this.more = more;
  }

  /** The problem that a response tells of, whatever its body is. @param {Response} response */
  static async of(response) {
    const body = await response.json().catch(() => ({}));
    const {type = '', ...members} = body && typeof body === 'object' ? body : {};
    const code = members.code || String(type).split('/').pop() || `http-${response.status}`;
    return new Problem({...members, status: response.status, code});
  }
}

/**
 * @typedef {object} ApiOptions
 * @property {string} [base] where the surface lies; another origin for embeds
 * @property {() => string | undefined} [token] a bearer token
 * @property {() => string | undefined} [csrf] the session's token, sent with changing requests
 * @property {(problem: Problem) => Promise<boolean>} [renew] asked once for each refused request; true sends it again
 * @property {(problem: Problem) => void} [onUnauthorized] told of each 401, before it is thrown
 *
 * @typedef {object} RequestOptions
 * @property {Record<string, string | number | boolean | undefined | null>} [query] members that are undefined are left out
 * @property {AbortSignal} [signal]
 * @property {string} [idempotencyKey]
 */
export class Api {
  #options;

  /** @param {ApiOptions} [options] */
  constructor(options = {}) {
    this.#options = {base: '/api/v1/', ...options};
  }

  /** @param {string} path @param {RequestOptions} [options] @returns {Promise<any>} */
  get(path, options) {
    return this.#send('GET', path, undefined, options);
  }

  /** @param {string} path @param {unknown} [body] @param {RequestOptions} [options] @returns {Promise<any>} */
  post(path, body, options) {
    return this.#send('POST', path, body, options);
  }

  /** @param {string} path @param {unknown} body @param {RequestOptions} [options] @returns {Promise<any>} */
  put(path, body, options) {
    return this.#send('PUT', path, body, options);
  }

  /** @param {string} path @param {unknown} body @param {RequestOptions} [options] @returns {Promise<any>} */
  patch(path, body, options) {
    return this.#send('PATCH', path, body, options);
  }

  /** @param {string} path @param {RequestOptions} [options] @returns {Promise<any>} */
  delete(path, options) {
    return this.#send('DELETE', path, undefined, options);
  }

  /**
   * Sends a file as it is, with its media type.
   * @param {string} path @param {Blob} file @param {RequestOptions & {method?: 'POST' | 'PUT'}} [options]
   * @returns {Promise<any>}
   */
  upload(path, file, {method = 'POST', ...options} = {}) {
    return this.#send(method, path, file, options);
  }

  /** Walks all items of a list, page by page. @param {string} path @param {RequestOptions} [options] */
  async *each(path, options = {}) {
    let after;
    do {
      const page = await this.get(path, {...options, query: {...options.query, after}});
      yield* page.items;
      after = page.next;
    } while (after);
  }

  /** @param {string} method @param {string} path @param {unknown} body @param {RequestOptions} [options] */
  async #send(method, path, body, options = {}, renewed = false) {
    const request = () => this.#fetch(method, path, body, options);
    let response = await request();
    if (response.status === 503 && method === 'GET') {
      await pause(Math.min(3, Number(response.headers.get('Retry-After')) || 1) * 1000);
      response = await request();
    }
    if (response.ok) {
      return response.status === 204 ? undefined : parsed(response);
    }
    const problem = await Problem.of(response);
    if (!renewed && (await this.#options.renew?.(problem))) {
      return this.#send(method, path, body, options, true);
    }
    if (problem.status === 401) {
      this.#options.onUnauthorized?.(problem);
    }
    throw problem;
  }

  async #fetch(method, path, body, {query, signal, idempotencyKey}) {
    const init = {method, signal, headers: this.#headers(method, body, idempotencyKey), body: encoded(body)};
    try {
      return await fetch(this.url(path, query), {credentials: 'same-origin', ...init});
    } catch (cause) {
      if (signal?.aborted) {
        throw cause;
      }
      throw new Problem({status: 0, code: 'offline', detail: ''});
    }
  }

  /** The address of a path, for `<img src>` and downloads. @param {string} path @param {RequestOptions['query']} [query] */
  url(path, query = {}) {
    const url = new URL(path.replace(/^\//, ''), new URL(this.#options.base, location.href));
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== null && value !== '') {
        url.searchParams.set(name, String(value));
      }
    }
    return url.href;
  }

  #headers(method, body, idempotencyKey) {
    const {token, csrf} = this.#options;
    const type = body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json';
    return Object.fromEntries(Object.entries({
      Accept: 'application/json, application/problem+json',
      'Accept-Language': document.documentElement.lang || undefined,
      Authorization: token?.() && `Bearer ${token()}`,
      'Content-Type': body === undefined ? undefined : type,
      'Idempotency-Key': idempotencyKey,
      'X-CSRF-Token': method === 'GET' ? undefined : csrf?.(),
    }).filter(([, value]) => value !== undefined));
  }
}

/** A random id (version 4); unlike crypto.randomUUID also there on plain http. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function encoded(body) {
  return body === undefined || body instanceof Blob ? body : JSON.stringify(body);
}

async function parsed(response) {
  const text = await response.text();
  if (!text) {
    return undefined;
  }
  return (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : text;
}

function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
