/** Stands for style sheets and pictures, which mean nothing outside of a browser. */
const nothing = {};
export { nothing as default };
