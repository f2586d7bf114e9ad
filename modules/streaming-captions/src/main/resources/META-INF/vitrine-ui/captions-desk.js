// SPDX-License-Identifier: Apache-2.0
/** A show's captions for staff: files in each language, and who writes down what is said while it is said. */
import {LitElement, html, nothing} from 'lit';

const EVERY = 5_000;
/** From the beginning to the end of time, in milliseconds since 1970. */
const EVER = {from: 0, to: 999_999_999_999_999};

export class CaptionsDesk extends LitElement {
  static properties = {report: {state: true}, spoken: {state: true}, problem: {state: true}, unread: {state: true}, said: {state: true}, busy: {state: true}};

  #clock;

  /** Into the page itself, whose styles hold for it. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const {host} = this;
    host.events.on('room', ({type}) => type === 'captions.CaptionsChanged' && this.#read());
    this.#clock = setInterval(() => (this.unread || this.report?.chosen.length) && this.#read(), EVERY);
    host.signal.addEventListener('abort', () => clearInterval(this.#clock));
    this.#read();
  }

  get #path() {
    return `shows/${this.host.context.show.slug}`;
  }

  async #read() {
    try {
      const [report, tracks] = await Promise.all([this.host.fetch(`${this.#path}/captioners`), this.host.fetch(`${this.#path}/captions`)]);
      this.report = report;
      this.spoken = [...new Map([...report.chosen, ...tracks.items.filter(({source}) => source === 'SPOKEN')].map((one) => [one.language, one])).values()];
      this.unread = false;
    } catch {
      this.unread = true;
    }
  }

  /** Does something, and says why where it cannot be done. */
  async #attempt(work, said) {
    this.problem = undefined;
    this.said = '';
    this.busy = true;
    try {
      await work();
      this.said = said;
    } catch (problem) {
      this.problem = problem.detail || this.host.t('desk.failed');
    }
    this.busy = false;
    await this.#read();
  }

  render() {
    const {host, report} = this;
    const problem = this.problem ?? (this.unread ? host.t('desk.failed') : undefined);
    return html`
      <link rel="stylesheet" href=${host.url('captions-desk.css')}>
      <div class="vt-desk captions-desk" aria-busy=${Boolean(this.busy)}>
        ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
        <p class="vt-muted" role="status" ?hidden=${!this.said}>${this.said ?? ''}</p>
        ${report ? html`${this.#files(report)} ${this.#live(report)} ${this.#written()}` : nothing}
        <datalist id="captions-languages">${this.#languages.map((tag) => html`<option value=${tag}></option>`)}</datalist>
      </div>`;
  }

  #files({files}) {
    const {host} = this;
    return html`
      <section aria-labelledby="captions-files">
        <h2 id="captions-files">${host.t('files.title')}</h2>
        <p class="vt-muted">${host.t('files.hint')}</p>
        ${files.length ? html`<ul>${files.map((file) => this.#file(file))}</ul>` : nothing}
        <form @submit=${this.#upload}>
          ${this.#language(host.t('files.language'))}
          <label class="vt-field">${host.t('files.file')}
            <input class="vt-input" type="file" name="file" accept=".vtt,.srt,text/vtt,application/x-subrip" required></label>
          <label class="vt-field">${host.t('files.shift')}
            <input class="vt-input" type="number" name="shift" step="0.001" value="0"></label>
          <button class="vt-button primary" ?disabled=${this.busy}>${host.t('files.upload')}</button>
        </form>
      </section>`;
  }

  #file({language, name, cues, uploadedAt}) {
    const {host} = this;
    return html`
      <li class="line">
        <div><b lang=${language}>${name}</b>
          <p class="vt-muted">${host.t('files.cues', {n: cues})} · ${host.format.dateTime(uploadedAt)}</p></div>
        <a class="vt-button" href="/api/v1/${this.#path}/captions/${language}" download="${host.context.show.slug}.${language}.vtt"
          aria-label=${host.t('files.download-of', {name})}>${host.t('files.download')}</a>
        <button class="vt-button quiet" aria-label=${host.t('files.remove-of', {name})} @click=${() => this.#remove(language, name)}>
          ${host.t('files.remove')}</button>
      </li>`;
  }

  /** What is offered where a language is asked for, the reader's own first. */
  get #languages() {
    return [...new Set([this.host.locale.split('-')[0], 'en', 'de', 'fr', 'es', 'it'])];
  }

  #language(label) {
    return html`
      <label class="vt-field">${label}
        <input class="vt-input" name="language" list="captions-languages" required maxlength="35" autocomplete="off"
          pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*" title=${this.host.t('files.language-form')} .defaultValue=${this.#languages[0]}></label>`;
  }

  #upload(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const {language, file, shift} = form.elements;
    const [chosen] = file.files;
    const millis = Math.round(Number(shift.value) * 1000);
    return this.#attempt(async () => {
      const body = new Blob([chosen], {type: 'text/vtt'});
      await this.host.fetch(`${this.#path}/captions/${language.value}`, {method: 'PUT', body, query: {shift: millis || undefined}});
      form.reset();
    }, this.host.t('files.uploaded'));
  }

  async #remove(language, name) {
    const {host} = this;
    if (await host.confirm({title: host.t('files.remove-ask', {name}), action: host.t('files.remove'), kind: 'danger'})) {
      await this.#attempt(() => host.fetch(`${this.#path}/captions/${language}`, {method: 'DELETE'}), host.t('files.removed'));
    }
  }

  #live({available, chosen}) {
    const {host} = this;
    const over = host.context.show.state === 'ENDED';
    return html`
      <section aria-labelledby="captions-live">
        <h2 id="captions-live">${host.t('live.title')}</h2>
        <p class="vt-muted">${host.t(available.length ? 'live.hint' : 'live.none')}</p>
        ${chosen.length ? html`<ul>${chosen.map((one) => this.#chosen(one, available))}</ul>` : nothing}
        ${available.length && !over ? this.#choose(available) : nothing}
      </section>`;
  }

  #chosen({language, name, captioner, state, problem, cues, late, leftOut}, available) {
    const {host} = this;
    const label = available.find(({id}) => id === captioner)?.label ?? captioner;
    const seconds = (millis) => host.format.number(millis / 1000, {maximumFractionDigits: 1});
    return html`
      <li class="line">
        <div>
          <b lang=${language}>${name}</b> · ${host.textOf(label)}
          <p><span class="vt-badge ${{LISTENING: 'live', FAILED: 'bad', GONE: 'bad', SLOW: 'warn'}[state] ?? ''}">${host.t(`state.${state}`)}</span>
            ${problem ? html`<span class="error">${problem}</span>` : nothing}</p>
          ${cues ? html`<p class="vt-muted">${host.t('live.cues', {n: cues, late: seconds(Math.max(0, late ?? 0))})}</p>` : nothing}
          ${leftOut ? html`<p class="error">${host.t('live.left-out', {seconds: seconds(leftOut)})}</p>` : nothing}
        </div>
        <button class="vt-button quiet" aria-label=${host.t('live.stop-of', {name})} @click=${() => this.#stop(language)}>${host.t('live.stop')}</button>
      </li>`;
  }

  /** What was said can be taken back by those who run the show. */
  #written() {
    const {host, spoken} = this;
    if (!spoken.length || !host.can('shows.run')) {
      return nothing;
    }
    return html`
      <section aria-labelledby="captions-written">
        <h2 id="captions-written">${host.t('spoken.title')}</h2>
        <p class="vt-muted">${host.t('spoken.hint')}</p>
        <ul>
          ${spoken.map(({language, name}) => html`
            <li class="line"><div><b lang=${language}>${name}</b></div>
              <button class="vt-button quiet" aria-label=${host.t('spoken.erase-of', {name})} @click=${() => this.#erase(language, name)}>
                ${host.t('spoken.erase')}</button></li>`)}
        </ul>
      </section>`;
  }

  async #erase(language, name) {
    const {host} = this;
    const question = {title: host.t('spoken.erase-ask', {name}), text: host.t('spoken.erase-why'), action: host.t('spoken.erase'), kind: 'danger'};
    if (await host.confirm(question)) {
      await this.#attempt(() => host.fetch(`${this.#path}/captions/${language}/spoken`, {method: 'DELETE', query: EVER}), host.t('spoken.erased'));
    }
  }

  #choose(available) {
    const {host} = this;
    return html`
      <form @submit=${this.#start}>
        <label class="vt-field">${host.t('live.captioner')}
          <select class="vt-input" name="captioner">
            ${available.map(({id, label}) => html`<option value=${id}>${host.textOf(label)}</option>`)}
          </select></label>
        ${this.#language(host.t('files.language'))}
        <button class="vt-button" ?disabled=${this.busy}>${host.t('live.start')}</button>
      </form>`;
  }

  #start(event) {
    event.preventDefault();
    const {captioner, language} = event.currentTarget.elements;
    const body = {captioner: captioner.value};
    return this.#attempt(
      () => this.host.fetch(`${this.#path}/captioners/${language.value}`, {method: 'PUT', body}),
      this.host.t('live.started'),
    );
  }

  #stop(language) {
    return this.#attempt(() => this.host.fetch(`${this.#path}/captioners/${language}`, {method: 'DELETE'}), this.host.t('live.stopped'));
  }
}
