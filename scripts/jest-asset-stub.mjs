/** Stands for style sheets and pictures, which mean nothing outside of a browser. */
export default {};
