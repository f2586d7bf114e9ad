// SPDX-License-Identifier: Apache-2.0
// Lit's styleMap for pages whose policy refuses style attributes: Lit's own writes one at the first rendering, this one
// sets properties from the start.
import {Directive, directive} from 'lit/directive.js';
import {noChange} from 'lit';

class StyleMap extends Directive {
    #names = new Set();

    render() {
        return noChange;
    }

    update({element}, [styles]) {
        for (const name of this.#names) if (styles[name] == null) this.#put(element.style, name, '');
        this.#names = new Set(Object.keys(styles));
        for (const [name, value] of Object.entries(styles)) this.#put(element.style, name, value ?? '');
        return noChange;
    }

    #put(style, name, value) {
        const important = typeof value === 'string' && value.endsWith(' !important');
        if (important) style.setProperty(name, value.slice(0, -' !important'.length), 'important');
        else if (name.includes('-')) style.setProperty(name, value);
        else style[name] = value;
    }
}

export const styleMap = directive(StyleMap);
