// SPDX-License-Identifier: Apache-2.0
// Everything of Lit that our pages use, as one module: import {html, css, LitElement, repeat} from 'lit'.
export * from 'lit';
export {AsyncDirective} from 'lit/async-directive.js';
export {Directive, PartType, directive} from 'lit/directive.js';
export {cache} from 'lit/directives/cache.js';
export {choose} from 'lit/directives/choose.js';
export {classMap} from 'lit/directives/class-map.js';
export {guard} from 'lit/directives/guard.js';
export {ifDefined} from 'lit/directives/if-defined.js';
export {join} from 'lit/directives/join.js';
export {keyed} from 'lit/directives/keyed.js';
export {live} from 'lit/directives/live.js';
export {map} from 'lit/directives/map.js';
export {range} from 'lit/directives/range.js';
export {createRef, ref} from 'lit/directives/ref.js';
export {repeat} from 'lit/directives/repeat.js';
export {styleMap} from './style-map.js';
export {templateContent} from 'lit/directives/template-content.js';
export {unsafeHTML} from 'lit/directives/unsafe-html.js';
export {unsafeSVG} from 'lit/directives/unsafe-svg.js';
export {until} from 'lit/directives/until.js';
export {when} from 'lit/directives/when.js';
export {html as staticHtml, literal, svg as staticSvg, unsafeStatic} from 'lit/static-html.js';
