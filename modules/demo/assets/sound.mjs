// SPDX-License-Identifier: Apache-2.0
// The clip's sound: soft chords, a slow arpeggio and a brushed beat, synthesised; 24 s that join end to start.
import {writeFileSync} from 'node:fs';

const rate = 48_000;
const seconds = 24;
const bar = 3;
const chords = [[48, 60, 64, 67, 71], [45, 60, 64, 67, 69], [41, 57, 60, 64, 69], [43, 59, 62, 67, 69]];
const hertz = (note) => 440 * 2 ** ((note - 69) / 12);

/** Adds `seconds` of `wave(t)` from `start` on; what runs over the end goes on at the start. */
function add(samples, start, length, wave) {
    const from = Math.round(start * rate);
    for (let i = 0; i < length * rate; i++) samples[(from + i) % samples.length] += wave(i / rate);
}

function pad(note, level) {
    const f = hertz(note);
    return (t) => {
        const swell = Math.min(1, t / 0.9) * Math.min(1, Math.max(0, (bar + 0.9 - t) / 0.9));
        return level * swell * (Math.sin(6.2832 * f * t) + 0.5 * Math.sin(6.2832 * f * 1.003 * t) + 0.15 * Math.sin(12.5664 * f * t));
    };
}

function pluck(note, level) {
    const f = hertz(note);
    return (t) => level * Math.exp(-3.2 * t) * Math.min(1, t / 0.006) * (Math.sin(6.2832 * f * t) + 0.25 * Math.exp(-6 * t) * Math.sin(18.85 * f * t));
}

function noise() {
    let seed = 12_345;
    return () => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 1_073_741_824) - 1;
}

function compose(samples) {
    const next = noise();
    for (let b = 0; b < seconds / bar; b++) {
        const chord = chords[b % chords.length];
        const at = b * bar;
        chord.forEach((note, i) => add(samples, at, bar + 0.9, pad(note, i ? 0.035 : 0.06)));
        for (let step = 0; step < 8; step++) {
            const note = chord[1 + ([0, 2, 1, 3, 2, 1, 3, 2][step] % 4)] + 12;
            add(samples, at + step * (bar / 8), 1.2, pluck(note, step % 4 ? 0.05 : 0.075));
        }
        for (const beat of [0, bar / 2]) add(samples, at + beat, 0.25, (t) => 0.16 * Math.exp(-18 * t) * Math.sin(6.2832 * 52 * t));
        for (const beat of [bar / 4, (3 * bar) / 4]) add(samples, at + beat, 0.12, (t) => 0.02 * Math.exp(-40 * t) * next());
    }
}

function header(bytes) {
    const h = Buffer.alloc(44);
    h.write('RIFF', 0);
    h.writeUInt32LE(36 + bytes, 4);
    h.write('WAVEfmt ', 8);
    h.writeUInt32LE(16, 16);
    h.writeUInt16LE(1, 20);
    h.writeUInt16LE(1, 22);
    h.writeUInt32LE(rate, 24);
    h.writeUInt32LE(rate * 2, 28);
    h.writeUInt16LE(2, 32);
    h.writeUInt16LE(16, 34);
    h.write('data', 36);
    h.writeUInt32LE(bytes, 40);
    return h;
}

/** Writes the sound as a WAV file. */
export function writeSound(file) {
    const samples = new Float64Array(seconds * rate);
    compose(samples);
    const pcm = Buffer.alloc(samples.length * 2);
    samples.forEach((s, i) => pcm.writeInt16LE(Math.round(32_767 * Math.tanh(s)), i * 2));
    writeFileSync(file, Buffer.concat([header(pcm.length), pcm]));
}
