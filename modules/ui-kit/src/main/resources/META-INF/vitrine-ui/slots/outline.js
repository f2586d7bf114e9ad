// SPDX-License-Identifier: Apache-2.0
/** Shift+Alt+S outlines every slot of the page with its name, and takes the outlines away again: for those who write plug-ins. */
let outlined = false;

document.addEventListener('keydown', (event) => {
  if (event.code === 'KeyS' && event.shiftKey && event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    outlined = !outlined;
    apply(document);
  }
});

/** Those in open shadow roots too. @param {Document | ShadowRoot} root */
function apply(root) {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'vt-slot') {
      element.toggleAttribute('outlined', outlined);
    }
    if (element.shadowRoot) {
      apply(element.shadowRoot);
    }
  }
}

/** Slots that come later are outlined when they come. @param {HTMLElement} slot */
export function outlineNew(slot) {
  slot.toggleAttribute('outlined', outlined);
}
