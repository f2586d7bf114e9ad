// SPDX-License-Identifier: Apache-2.0
/**
 * What WebCodecs' encoders make, as it is sent: what a decoder needs, before the first unit and whenever that changes, and each unit.
 *
 * @typedef {{kind: 'video' | 'audio', codec: string, description: Uint8Array}} Track
 * @typedef {{kind: 'video' | 'audio', key: boolean, micros: number, data: Uint8Array}} Unit
 * @typedef {{onTrack: (track: Track) => void, onUnit: (unit: Unit) => void, onFailed: (problem: unknown) => void}} Outlets
 */

/** @param {'video' | 'audio'} kind @param {EncodedVideoChunk | EncodedAudioChunk} chunk @param {import('./stamps.js').Stamps} stamps @returns {Unit} */
export function unitOf(kind, chunk, stamps) {
  const data = new Uint8Array(chunk.byteLength);
  chunk.copyTo(data);
  return {kind, key: chunk.type === 'key', micros: stamps.at(chunk.timestamp), data};
}

/** A copy. @param {BufferSource} source */
export function bytesOf(source) {
  const {buffer, byteOffset = 0, byteLength} = ArrayBuffer.isView(source) ? source : {buffer: source, byteLength: source.byteLength};
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

/** Ends an encoder that may have ended. @param {VideoEncoder | AudioEncoder | undefined} encoder */
export function shut(encoder) {
  if (encoder && encoder.state !== 'closed') {
    encoder.close();
  }
}
