// SPDX-License-Identifier: Apache-2.0
// Stands in for the Meshopt decoder inside model-viewer.js: the real one compiles WebAssembly as soon as it is imported,
// which a page without 'wasm-unsafe-eval' would report as a violation though no model asked for it.
export const MeshoptDecoder = {
    supported: true,
    ready: Promise.resolve(),
    async decodeGltfBufferAsync(...buffer) {
        const {MeshoptDecoder: decoder} = await import(new URL('./meshopt.js', import.meta.url).href);
        await decoder.ready;
        return decoder.decodeGltfBufferAsync(...buffer);
    },
};
