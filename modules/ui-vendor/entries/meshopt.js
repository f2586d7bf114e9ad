// SPDX-License-Identifier: Apache-2.0
export {MeshoptDecoder} from 'three/examples/jsm/libs/meshopt_decoder.module.js';
