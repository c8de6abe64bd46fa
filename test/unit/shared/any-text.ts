import fc from 'fast-check';

/** Any UTF-16 text, lone surrogates too. fast-check's own Unicode units take seconds to set up. */
export const anyText = (maxLength = 100) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x7e })), { maxLength })
    .map((units) => String.fromCharCode(...units));
