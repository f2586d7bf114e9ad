// SPDX-License-Identifier: Apache-2.0
/** The shorter side of the picture, and bits a second for it. */
export const QUALITIES = {
  low: {height: 360, rate: 800_000},
  medium: {height: 720, rate: 2_500_000},
  high: {height: 1080, rate: 5_000_000},
};
