// SPDX-License-Identifier: Apache-2.0
// The shop's things by slug: how each is made in each variant, and how its picture is taken.
import * as ceramics from './ceramics.js';
import * as furniture from './furniture.js';

/** `make(variant)` gives the thing itself, `beside()` what stands with it in pictures only; `turn` in radians,
 * `high` the camera's rise, `fill` how much larger than usual it stands in the picture. */
export const products = {
    'lumi-lamp': {make: furniture.lamp, variants: ['cream', 'terracotta', 'sage'], paper: '#e6d3c3', model: true, light: [0, 0.2, 0]},
    'arc-vase': {make: ceramics.vase, beside: ceramics.grass, variants: ['sand', 'ink'], paper: '#e9dccb', fill: 1.2, model: true},
    'fjell-stool': {make: furniture.stool, variants: ['oak', 'walnut', 'black'], paper: '#d3dad3', model: true, turn: 0.4},
    'rund-table': {make: furniture.table, variants: ['terracotta', 'sage', 'ink'], paper: '#ecd9cd', model: true},
    'tarn-bowls': {make: ceramics.bowls, variants: ['sage', 'terracotta'], paper: '#dfe2da', high: 0.5},
    'morgen-mug': {make: ceramics.mug, beside: ceramics.coffeeIn, variants: ['cream', 'rose', 'sage'], paper: '#ead0c3', turn: -0.6, high: 0.42},
    'sorrel-teapot': {make: ceramics.teapot, variants: ['ink', 'ochre'], paper: '#d6dde1', turn: 0.45, model: true},
    'vesper-candles': {make: furniture.candles, beside: furniture.flames, variants: ['brass'], paper: '#c9b7ad', fill: 1.1},
    'linn-cushion': {make: furniture.cushion, variants: ['rust', 'oat', 'moss'], paper: '#e7ddcf', turn: -0.35, fill: 1.05},
    'takt-clock': {make: furniture.clock, variants: ['oak', 'walnut'], paper: '#d9dfe0', turn: 0.3, high: 0.12, model: true},
    'grove-planter': {make: ceramics.planter, beside: ceramics.plant, variants: ['terracotta', 'cream'], paper: '#e3e4d8', fill: 1.16},
    'brett-board': {make: furniture.servingBoard, beside: furniture.pears, variants: ['walnut', 'oak'], paper: '#e8ddd0', turn: 0.5, high: 0.62, fill: 1.3},
};
