// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of a running show: the server's state, kept by the room's events.
 *
 * Commands are sent and nothing is assumed of them: what is shown changes when the event comes back, so two people at two
 * consoles see the same. `change` is told at most once a frame. After a reset, or when the show's state changes, the show is
 * read anew. Slow figures (stream, insights) are asked for every few seconds while the page is seen.
 */
import {openRoom} from 'vitrine/room';
import {page} from 'vitrine/slots';
import {api, can} from '../session.js';
import {productIds, productsById, productWithStock} from '../shop.js';
import {Talk} from './talk.js';

const STREAM_EVERY = 3_000;
const FIGURES_EVERY = 10_000;
const ORDERS_KEPT = 100;

export class LiveState extends EventTarget {
  /** Grows with each change. */ version = 0;
  /** @type {any} */ show;
  /** @type {Map<string, any>} */ products = new Map();
  /** @type {any} */ stream;
  /** @type {any} */ figures;
  /** The newest first. @type {{id: string, number?: string, at: string, total?: any, lines: any[]}[]} */ orders = [];
  /** @type {Talk} */ talk;
  /** @type {number | undefined} */ viewers;
  /** @type {import('vitrine/room').RoomState} */ connection = 'connecting';
  #slug;
  #room;
  #timers = [];
  #drawing = false;
  #closed = false;

  constructor(slug) {
    super();
    this.#slug = slug;
    this.talk = new Talk(slug);
  }

  /** Reads the show and enters its room, unless it is closed meanwhile. */
  async open() {
    this.show = await api.get(`shows/${this.#slug}`);
    [this.products, this.orders] = await Promise.all([productsById(productIds(this.show)), this.#bought()]);
    if (this.#closed) {
      return;
    }
    this.#room = openRoom(this.#slug, {
      ticket: async () => (await api.post('tickets', {show: this.#slug})).ticket,
      onEvent: (event) => this.#happened(event),
      onViewers: (viewers) => this.#set({viewers}),
      onState: (connection) => this.#set({connection}),
      onReset: () => this.#reset(),
      onFrame: (frame) => page.tell('frame', frame),
    });
    this.talk.read().catch(() => {});
    this.#every(STREAM_EVERY, () => this.#askStream());
    this.#every(FIGURES_EVERY, () => can('insights.read') && this.#ask('insights', 'figures'));
  }

  close() {
    this.#closed = true;
    this.#timers.forEach(clearInterval);
    this.#room?.close();
  }

  get pinned() {
    return this.show?.pinned;
  }

  start() {
    return this.#command('start');
  }

  end() {
    return this.#command('end');
  }

  arm() {
    return this.#command('arm');
  }

  async #command(name) {
    this.#set({show: await api.post(`shows/${this.#slug}/${name}`)});
  }

  pin(product) {
    return api.post(`shows/${this.#slug}/pins`, {product});
  }

  unpin(product) {
    return api.delete(`shows/${this.#slug}/pins/${product}`);
  }

  say(text, about) {
    return this.#room.say(text, about);
  }

  #happened(event) {
    page.tell('room', event);
    this.#apply(event);
  }

  #apply(event) {
    const {type, data, at} = event;
    if (type === 'shows.ProductPinned') {
      this.show = {...this.show, pinned: {product: data.product, since: at}};
    } else if (type === 'shows.ProductUnpinned' && this.pinned?.product === data.product) {
      this.show = {...this.show, pinned: undefined};
    } else if (type === 'shows.Started' || type === 'shows.Ended') {
      this.#refresh().catch(() => {});
    } else if (type === 'stock.Changed') {
      this.#restock(data);
    } else if (type === 'catalog.ProductChanged') {
      this.#reread(data.product);
    } else if (type.startsWith('streaming.')) {
      this.#askStream();
    } else if (type === 'checkout.OrderPlaced') {
      this.#ordered(data, at);
    } else {
      this.talk.apply(event);
      return;
    }
    this.#changed();
  }

  #restock({variant: id, available}) {
    for (const [key, product] of this.products) {
      if (product.variants.some((variant) => variant.id === id)) {
        const variants = product.variants.map((one) => (one.id === id ? {...one, stock: {...one.stock, available}} : one));
        this.products.set(key, {...product, variants});
        this.products = new Map(this.products);
      }
    }
  }

  /** What was bought in this show before the page was opened. */
  async #bought() {
    if (!can('orders.read')) {
      return [];
    }
    const query = {show: this.#slug, limit: ORDERS_KEPT};
    const {items} = await api.get('orders', {query}).catch(() => ({items: []}));
    return items.filter(({state}) => state === 'PLACED' || state === 'PAID').map((order) => inShow(order, this.show.id));
  }

  async #reread(id) {
    if (this.products.has(id)) {
      const product = await productWithStock(id).catch(() => this.products.get(id));
      this.#set({products: new Map(this.products).set(id, product)});
    }
  }

  #ordered({order, number, total, lines}, at) {
    if (!this.orders.some(({id}) => id === order)) {
      this.orders = [{id: order, number, at, total, lines: lines ?? []}, ...this.orders].slice(0, ORDERS_KEPT);
    }
  }

  async #refresh() {
    this.#set({show: await api.get(`shows/${this.#slug}`)});
  }

  #reset() {
    this.talk.clear();
    page.tell('reset');
    this.#refresh().catch(() => {});
  }

  #askStream() {
    return (can('shows.run') || can('shows.plan')) && this.#ask('stream');
  }

  async #ask(path, name = path) {
    if (!document.hidden) {
      const answer = await api.get(`shows/${this.#slug}/${path}`).catch(() => undefined);
      this.#set({[name]: answer ?? this[name]});
    }
  }

  #every(millis, action) {
    action();
    this.#timers.push(setInterval(action, millis));
  }

  #set(what) {
    Object.assign(this, what);
    this.#changed();
  }

  #changed() {
    this.version += 1;
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        this.dispatchEvent(new Event('change'));
      });
    }
  }
}

/** An order as the room tells of it: the lines that were bought in this show. */
function inShow({id, number, total, placedAt, createdAt, lines}, show) {
  const here = lines.filter((line) => line.show === show).map(({productId, quantity}) => ({product: productId, quantity}));
  return {id, number, at: placedAt ?? createdAt, total, lines: here};
}
