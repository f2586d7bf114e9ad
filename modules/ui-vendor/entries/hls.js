// SPDX-License-Identifier: Apache-2.0
// hls.js without subtitles, DRM and alternate audio; without a worker, which takes longer to start than fMP4 takes to hand on.
import Hls from 'hls.js/light';

Hls.DefaultConfig.enableWorker = false;

export * from 'hls.js/light';
export default Hls;
