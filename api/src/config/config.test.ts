import { ConfigError, parseConfig } from './config.js';

const minimum = {
  DATABASE_URL: 'mysql://eoffice:secret@127.0.0.1:3306/eoffice',
  TOKEN_SECRET: 'a secret that is long enough for a signature',
};

describe('the settings', () => {
  it('need a database and a token secret only', () => {
    const config = parseConfig(minimum);
    expect(config.port).toBe(4000);
    expect(config.minio).toBeNull();
  });

  it('name every bad value at once', () => {
    const parse = () =>
      parseConfig({
        ...minimum,
        PORT: 'eighty',
        TOKEN_SECRET: 'short',
        MINIO_ENDPOINT: 'http://127.0.0.1:9000',
      });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/PORT[^]*TOKEN_SECRET/);
    expect(() => parseConfig({ ...minimum, MINIO_ENDPOINT: 'http://127.0.0.1:9000' })).toThrow(
      /MINIO_ACCESS_KEY[^]*MINIO_SECRET_KEY/,
    );
  });

  it('treat an empty text as not set', () => {
    expect(parseConfig({ ...minimum, PORT: '', MINIO_ENDPOINT: '' }).port).toBe(4000);
  });

  it('take a map of one host, whose pictures the pages may then ask for', () => {
    const url = 'https://tiles.example/wms/{z}/{x}/{y}.png';
    expect(parseConfig({ ...minimum, MAP_TILES_URL: url }).mapTiles).toEqual({ url, attribution: '' });
    expect(parseConfig(minimum).mapTiles).toBeNull();
    for (const bad of [
      'https://{s}.tiles.example/{z}/{x}/{y}.png',
      'https://tiles.example/',
      'tiles/{z}/{x}/{y}',
    ]) {
      expect(() => parseConfig({ ...minimum, MAP_TILES_URL: bad })).toThrow(/MAP_TILES_URL/);
    }
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(parseConfig(minimum))).toBe(true);
  });
});
