// SPDX-License-Identifier: Apache-2.0
// What model-viewer does that a strict Content-Security-Policy refuses, put right while it is packed: an inline <style>,
// and addresses of outside hosts. Each change must still fit, or the build stops: a new version is then to be read first.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const meshopt = fileURLToPath(new URL('entries/meshopt-when-needed.js', import.meta.url));

const changes = {
    'template.js': [[/<style>([\s\S]*?)<\/style>/, '']],
    'model-viewer-base.js': [
        [/import \{ makeTemplate \}/, 'import { makeTemplate, sheet }'],
        [/static get is\(\)/, 'static styles = sheet;\n    $&'],
    ],
    'loading.js': [
        [/'https:\/\/[^']+draco[^']+'/, "new URL('./draco/', import.meta.url).href"],
        [/'https:\/\/[^']+basis[^']+'/, "new URL('./basis/', import.meta.url).href"],
        [/'https:\/\/[^']+Lottie[^']+'/, "'about:blank'"],
        [/if \(ModelViewerElement\.meshoptDecoderLocation\)/, "ModelViewerElement.meshoptDecoderLocation ??= './meshopt.js';\n$&"],
    ],
    'CachingGLTFLoader.js': [[/fetchScript\(url\)/, 'Promise.resolve()']],
};

function changed(file, source) {
    return changes[file].reduce((text, [what, by]) => {
        if (text.search(what) < 0) throw new Error(`model-viewer's ${file} no longer contains ${what}: see policy.mjs`);
        return text.replace(what, by);
    }, source);
}

function withSheet(source) {
    const css = /<style>([\s\S]*?)<\/style>/.exec(source)[1];
    return `export const sheet = new CSSStyleSheet();\nsheet.replaceSync(${JSON.stringify(css)});\n`;
}

/** Lets model-viewer run under `style-src 'self'` and ask no host but ours. */
export const strictPolicy = {
    name: 'strict-policy',
    setup(build) {
        build.onLoad({filter: /model-viewer\/lib\/.*(template|model-viewer-base|loading|CachingGLTFLoader)\.js$/}, async ({path}) => {
            const source = await readFile(path, 'utf8');
            const file = path.slice(path.lastIndexOf('/') + 1);
            return {contents: (file === 'template.js' ? withSheet(source) : '') + changed(file, source)};
        });
        build.onResolve({filter: /libs\/meshopt_decoder/}, ({importer}) =>
            importer.includes('model-viewer') ? {path: meshopt} : undefined);
    },
};
