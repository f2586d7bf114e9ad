// SPDX-License-Identifier: Apache-2.0
// Defines <model-viewer>. Its decoders lie beside it and are fetched only for a model that needs them (see policy.mjs).
// They are WebAssembly, so a page that shows compressed models needs 'wasm-unsafe-eval'; plain GLB needs nothing.
export * from '@google/model-viewer';
