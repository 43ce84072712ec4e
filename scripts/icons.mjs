import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { inProject } from './lib/project.mjs';

/**
 * Draws the icons of the installed application from `employee-web/public/icon.svg`; run by hand after the drawing has
 * changed, the results are committed. A maskable icon fills the square and keeps its sign inside of the middle 80 %
 * (W3C Web App Manifest, "maskable").
 */

const folder = inProject('employee-web/public');
const drawing = readFileSync(`${folder}/icon.svg`, 'utf8');
const square = drawing.replace(/ rx="\d+"/, '').replace('viewBox="0 0 64 64"', 'viewBox="-10 -10 84 84"');
const maskable = square.replace(
  '<rect width="64" height="64"',
  '<rect x="-10" y="-10" width="84" height="84"',
);

await draw(drawing, 192, 'icon-192.png');
await draw(drawing, 512, 'icon-512.png');
await draw(maskable, 512, 'icon-maskable-512.png');

/** @param {string} svg @param {number} size in pixels @param {string} name */
async function draw(svg, size, name) {
  await sharp(Buffer.from(svg), { density: 600 })
    .resize(size, size)
    .png({ palette: true })
    .toFile(`${folder}/${name}`);
}
