// SPDX-License-Identifier: Apache-2.0
/**
 * Draws an element anew with each step of the picture on its `stage`, for as long as it is in the page:
 *
 *   constructor() {
 *     super();
 *     this.addController(new StageProgress(this));
 *   }
 */
export class StageProgress {
  #host;
  #stage;
  #moved = () => this.#host.requestUpdate();

  /** @param {import('lit').LitElement & {stage?: EventTarget}} host */
  constructor(host) {
    this.#host = host;
  }

  hostConnected() {
    this.#follow(this.#host.stage);
  }

  hostUpdated() {
    if (this.#host.isConnected) {
      this.#follow(this.#host.stage);
    }
  }

  hostDisconnected() {
    this.#follow(undefined);
  }

  #follow(stage) {
    if (stage !== this.#stage) {
      this.#stage?.removeEventListener('progress', this.#moved);
      stage?.addEventListener('progress', this.#moved);
      this.#stage = stage;
    }
  }
}
