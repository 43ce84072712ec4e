/** The zone of Musi Banyuasin, until the server has said which zone the place of work is in. */
export const STANDARD_ZONE = 'Asia/Jakarta';
