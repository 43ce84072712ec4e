/** Looked up once: a test runner makes every access to a global slow, and there are millions. */
const { abs, floor, imul, min } = Math;

type Colour = readonly [red: number, green: number, blue: number];

export const SELFIE_WIDTH = 480;
export const SELFIE_HEIGHT = 640;
const SKINS: readonly Colour[] = [
  [224, 172, 125],
  [198, 134, 86],
  [172, 116, 74],
  [141, 85, 54],
];
/** Khaki, white and batik blue: what civil servants wear on Mondays, Wednesdays and Thursdays. */
const UNIFORMS: readonly Colour[] = [
  [176, 148, 96],
  [236, 236, 232],
  [58, 84, 140],
];

/** The pixels of `sampleSelfie`: three bytes each, row by row. */
export function paintSelfie(seed: number): Buffer {
  const random = randomFrom(seed);
  const scene = newScene(random);
  const pixels = Buffer.allocUnsafe(SELFIE_WIDTH * SELFIE_HEIGHT * 3);
  for (let y = 0; y < SELFIE_HEIGHT; y += 1) {
    for (let x = 0; x < SELFIE_WIDTH; x += 1) {
      const [red, green, blue] = colourAt(scene, x, y);
      const light = scene.light + (x / SELFIE_WIDTH - 0.5) * scene.slope + (random() - 0.5) * 0.06;
      const at = (y * SELFIE_WIDTH + x) * 3;
      pixels[at] = min(255, red * light);
      pixels[at + 1] = min(255, green * light);
      pixels[at + 2] = min(255, blue * light);
    }
  }
  return pixels;
}

interface Scene {
  readonly skin: Colour;
  readonly uniform: Colour;
  readonly panels: readonly Colour[];
  readonly faceX: number;
  readonly faceY: number;
  readonly faceSize: number;
  readonly light: number;
  readonly slope: number;
}

function newScene(random: () => number): Scene {
  const pick = (colours: readonly Colour[]): Colour => colours[floor(random() * colours.length)] ?? [0, 0, 0];
  const panel = (): Colour => {
    const shade = 80 + random() * 150;
    const tint = (): number => shade + (random() - 0.5) * 40;
    return [tint(), tint(), tint()];
  };
  return {
    skin: pick(SKINS),
    uniform: pick(UNIFORMS),
    panels: Array.from({ length: 20 }, panel),
    faceX: SELFIE_WIDTH * (0.35 + random() * 0.3),
    faceY: SELFIE_HEIGHT * (0.32 + random() * 0.16),
    faceSize: SELFIE_WIDTH * (0.17 + random() * 0.08),
    light: 0.75 + random() * 0.35,
    slope: random() * 0.5 - 0.25,
  };
}

function colourAt(scene: Scene, x: number, y: number): Colour {
  const across = (x - scene.faceX) / scene.faceSize;
  const down = (y - scene.faceY) / scene.faceSize;
  if (isEye(across, down)) return [30, 24, 22];
  if (isMouth(across, down)) return [150, 70, 66];
  if (across ** 2 + (down / 1.3) ** 2 < 1) return down < -0.75 ? [28, 22, 20] : scene.skin;
  if (across ** 2 + ((down + 0.2) / 1.35) ** 2 < 1.25 && down < 0) return [28, 22, 20];
  if (down > 1.2 && abs(across) < 1 + down * 0.45) return scene.uniform;
  // The wall of the room behind: 4 × 5 panels like posters, boards and windows.
  return scene.panels[floor((x * 4) / SELFIE_WIDTH) + 4 * floor((y * 5) / SELFIE_HEIGHT)] ?? scene.uniform;
}

function isEye(across: number, down: number): boolean {
  return (abs(across) - 0.38) ** 2 + (down + 0.15) ** 2 < 0.012;
}

function isMouth(across: number, down: number): boolean {
  return (across / 0.35) ** 2 + ((down - 0.6) / 0.09) ** 2 < 1;
}

/** mulberry32: small, fast and the same everywhere; not for secrets. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
