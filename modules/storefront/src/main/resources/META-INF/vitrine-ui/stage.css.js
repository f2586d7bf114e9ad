// SPDX-License-Identifier: Apache-2.0
/** How the stage looks. */
import {css} from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: grid;
    overflow: hidden;
    background: #0d0c0f;
    color: #fff;
  }
  video,
  .poster {
    grid-area: 1 / 1;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  video {
    position: relative; /* above the poster, whose filter would lift it over the picture */
  }
  video.landscape {
    object-fit: contain;
    object-position: 50% 20%;
  }
  .poster {
    filter: saturate(0.8) brightness(0.55);
  }
  .poster.behind {
    filter: blur(28px) brightness(0.5);
    scale: 1.15;
  }
  @media (min-width: 900px) {
    video,
    video.landscape {
      object-fit: contain;
      object-position: center;
    }
  }
  .word {
    grid-area: 1 / 1;
    place-self: start center; /* on a phone the product on show lies over the middle */
    z-index: 1;
    display: grid;
    gap: 8px;
    justify-items: center;
    margin: max(120px, 15vh) 24px 24px;
    padding: 20px 28px;
    border-radius: 20px;
    background: rgb(10 9 12 / 0.72);
    text-align: center;
  }
  .word h2 {
    font-size: 1.25rem;
  }
  .count {
    font-size: 2.25rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
  }
  @media (min-width: 900px) {
    .word {
      place-self: center;
      margin: 24px;
    }
  }
  .quiet {
    color: #fff;
    border-color: rgb(255 255 255 / 0.5);
    text-decoration: none;
  }
`;
