// SPDX-License-Identifier: Apache-2.0
/**
 * The classes that plug-ins export, each under a tag of its own for each version: a tag can never be defined again, and so a new version can take the
 * place of the old one in the same page.
 */

/** The contribution that looks after an element. @type {WeakMap<HTMLElement, {guarded: (work: () => any) => any}>} */
export const owners = new WeakMap();

/** @type {Map<string, Promise<CustomElementConstructor>>} */
const classes = new Map();

/** @param {import('./offers.js').Offer} offer @returns {Promise<CustomElementConstructor>} */
export function classOf(offer) {
  const tag = tagOf(offer);
  if (!classes.has(tag)) {
    const making = make(tag, offer);
    making.catch(() => classes.delete(tag));
    classes.set(tag, making);
  }
  return classes.get(tag);
}

async function make(tag, offer) {
  const module = await import(offer.module);
  const Exported = module[offer.export];
  if (!(Exported?.prototype instanceof HTMLElement)) {
    throw new TypeError(`${offer.module} exports no element called ${offer.export}`);
  }
  const Guarded = guarded(Exported);
  customElements.define(tag, Guarded);
  return Guarded;
}

/** @param {import('./offers.js').Offer} offer */
export function tagOf({bundle, export: name, module, digest}) {
  const file = module.split('/').pop().replace(/\.m?js$/, '');
  return `vtx-${bundle}-${file}-${name}-${digest}`.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}

/** The same class, whose callbacks throw into the contribution that they stand in instead of into the page. */
function guarded(Exported) {
  return class extends Exported {
    connectedCallback() {
      owners.get(this)?.guarded(() => super.connectedCallback?.());
    }

    disconnectedCallback() {
      owners.get(this)?.guarded(() => super.disconnectedCallback?.());
    }

    attributeChangedCallback(...change) {
      const work = () => super.attributeChangedCallback?.(...change);
      return owners.has(this) ? owners.get(this).guarded(work) : work();
    }
  };
}
