// SPDX-License-Identifier: Apache-2.0
/** The recording of a show for its host: look at it, trim it, make clips, publish it or hold it back, say how long it is kept, delete it. */
import {LitElement, html, nothing, repeat} from 'lit';
import {Preview} from './preview.js';
import {spanPicker} from './span-picker.js';
import {size, standing, trouble} from './words.js';

export class ReplayDesk extends LitElement {
  static properties = {
    recording: {state: true},
    none: {state: true},
    problem: {state: true},
    span: {state: true},
    length: {state: true},
  };

  #preview;

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.host.signal.addEventListener('abort', () => this.#preview?.close());
    this.host.events.on('room', ({type}) => type === 'streaming.RecordingFailed' && this.#read());
    this.#read();
  }

  get #path() {
    return `shows/${this.host.context.show.slug}`;
  }

  async #read() {
    try {
      this.recording = await this.host.fetch(`${this.#path}/recording`);
      this.none = false;
    } catch (problem) {
      this.none = problem.code === 'no-recording';
      if (this.none) {
        this.recording = this.span = undefined;
      }
      this.problem = this.none ? undefined : this.host.t('desk.failed');
    }
  }

  updated() {
    const video = this.querySelector('video');
    if (this.#preview && !this.#preview.isIn(video)) {
      this.#closePreview();
    }
    if (video && !this.#preview) {
      this.#preview = new Preview(video, this.recording.preview);
      this.#preview.addEventListener('change', () => this.#measured());
    }
  }

  #closePreview() {
    this.#preview?.close();
    this.#preview = undefined;
  }

  #measured() {
    const {from, to} = this.recording.trim;
    this.length = this.#preview.length;
    this.span ??= {
      from: from ? this.#preview.secondsAt(from) : 0,
      to: to ? this.#preview.secondsAt(to) : this.length,
    };
  }

  /** Does something, says why where it cannot be done, and shows how it is then. */
  async #attempt(work, said) {
    this.problem = undefined;
    try {
      await work();
      if (said) {
        this.host.toast(this.host.t(said), {kind: 'ok'});
      }
    } catch (problem) {
      this.problem = problem.detail || this.host.t('desk.failed');
    }
    await this.#read();
  }

  #put(what, body, said) {
    return this.#attempt(() => this.host.fetch(`${this.#path}/recording/${what}`, {method: 'PUT', body}), said);
  }

  render() {
    const {host, recording} = this;
    return html`
      <link rel="stylesheet" href=${host.url('replay-desk.css')}>
      <div class="vt-desk replay-desk">
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        ${this.none ? html`<p class="vt-muted">${host.t('desk.none')}</p>` : nothing}
        ${recording ? html`${this.#head()} ${trouble(host, recording)} <video controls muted playsinline aria-label=${host.t('desk.preview')}></video>` : nothing}
        ${recording && this.span ? html`${this.#trim()} ${this.#clips()}` : nothing}
        ${recording ? this.#keeping() : nothing}
      </div>`;
  }

  #head() {
    const {host, recording} = this;
    return html`
      <div class="row">
        ${standing(host, recording)}
        <span class="vt-numbers">${host.t('desk.length', {length: host.format.clock(recording.millis), size: size(host, recording.bytes)})}</span>
        <span class="push"></span>
        <button class="vt-button ${recording.published ? '' : 'primary'}"
          @click=${() => this.#put('published', {published: !recording.published}, recording.published ? 'desk.held' : 'desk.published')}>
          ${host.t(recording.published ? 'desk.hold' : 'desk.publish')}</button>
      </div>`;
  }

  #trim() {
    const {host, span, length, recording} = this;
    const trimmed = recording.trim.from || recording.trim.to;
    const change = (next) => {
      this.#preview.seek(next.from === span.from ? next.to : next.from);
      this.span = next;
    };
    return html`
      <section aria-label=${host.t('desk.cut')}>
        <h2>${host.t('desk.cut')}</h2>
        <p class="vt-muted">${host.t('desk.cut.hint')}</p>
        ${spanPicker(host, {...span, length, change, here: () => this.#preview.seconds})}
        <div class="row">
          <button class="vt-button primary" @click=${() => this.#put('trim', this.#times(), 'desk.trimmed')}>${host.t('desk.trim')}</button>
          ${trimmed ? html`<button class="vt-button" @click=${() => this.#put('trim', {}, 'desk.untrimmed')}>${host.t('desk.untrim')}</button>` : nothing}
        </div>
        <form class="row" @submit=${this.#make}>
          <label class="vt-field"><span class="label">${host.t('clip.title')}</span>
            <input class="vt-input" name="title" required maxlength="200"></label>
          <button class="vt-button">${host.t('clip.make')}</button>
        </form>
      </section>`;
  }

  #times() {
    return {from: this.#preview.timeAt(this.span.from), to: this.#preview.timeAt(this.span.to)};
  }

  #make(event) {
    event.preventDefault();
    const form = event.target;
    const body = {...this.#times(), title: form.title.value};
    this.#attempt(async () => {
      await this.host.fetch(`${this.#path}/clips`, {method: 'POST', body});
      form.reset();
    }, 'clip.made');
  }

  #clips() {
    const {clips} = this.recording;
    return clips.length
      ? html`<section aria-label=${this.host.t('clip.all')}><h2>${this.host.t('clip.all')}</h2>
          <ul>${repeat(clips, ({id}) => id, (clip) => html`<li class="row">${this.#clip(clip)}</li>`)}</ul></section>`
      : nothing;
  }

  #clip(clip) {
    const {host} = this;
    const named = (key) => host.t(key, {title: clip.title});
    return html`
      <strong>${clip.title}</strong> <span class="vt-numbers">${host.format.clock(clip.millis)}</span>
      <span class="push"></span>
      <button class="vt-button small" aria-label=${named('clip.copy.of')} @click=${() => this.#copy(clip)}>${host.t('clip.copy')}</button>
      <a class="vt-button small" href=${clip.mp4} download aria-label=${named('clip.load.of')}>${host.t('clip.load')}</a>
      <button class="vt-button small quiet" aria-label=${named('clip.drop.of')} @click=${() => this.#drop(clip)}>${host.t('clip.drop')}</button>`;
  }

  async #copy({playlist}) {
    try {
      await navigator.clipboard.writeText(new URL(playlist, location.origin).href);
      this.host.toast(this.host.t('clip.copied'), {kind: 'ok'});
    } catch {
      this.problem = new URL(playlist, location.origin).href; // to be copied by hand
    }
  }

  async #drop({id, title}) {
    const {host} = this;
    if (await host.confirm({title: host.t('clip.drop.sure', {title}), text: host.t('clip.drop.why'), action: host.t('clip.drop'), kind: 'danger'})) {
      await this.#attempt(() => host.fetch(`${this.#path}/clips/${id}`, {method: 'DELETE'}));
    }
  }

  #keeping() {
    const {host, recording} = this;
    const until = recording.keptUntil?.slice(0, 10) ?? '';
    return html`
      <section aria-label=${host.t('desk.keeping')}>
        <h2>${host.t('desk.keeping')}</h2>
        <p class="vt-muted">${until ? host.t('desk.until', {day: host.format.day(recording.keptUntil)}) : host.t('desk.for-ever')}</p>
        <div class="row">
          <label class="vt-field"><span class="label">${host.t('desk.keep')}</span>
            <input class="vt-input" type="date" .value=${until} @change=${({target}) => this.#keep(target.value)}></label>
          <span class="push"></span>
          ${recording.state === 'RECORDING' ? nothing : html`<button class="vt-button danger" @click=${() => this.#delete()}>${host.t('desk.delete')}</button>`}
        </div>
      </section>`;
  }

  #keep(day) {
    return this.#put('kept', day ? {until: `${day}T23:59:59Z`} : {}, 'desk.kept');
  }

  async #delete() {
    const {host} = this;
    if (await host.confirm({title: host.t('desk.delete.sure'), text: host.t('desk.delete.why'), action: host.t('desk.delete'), kind: 'danger'})) {
      this.#closePreview();
      await this.#attempt(() => host.fetch(`${this.#path}/recording`, {method: 'DELETE'}), 'desk.deleted');
    }
  }
}
