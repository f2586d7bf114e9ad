// SPDX-License-Identifier: Apache-2.0
// hls.js without subtitles, DRM and alternate audio; it finds its worker beside itself, since a worker made from a
// blob would need a wider policy.
import Hls from 'hls.js/light';

Hls.DefaultConfig.workerPath = new URL('./hls-worker.js', import.meta.url).href;

export * from 'hls.js/light';
export default Hls;
