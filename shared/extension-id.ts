/**
 * Chrome derives an extension's id from this public key, so that every build has the same id and a server can name
 * the one origin it answers. The id is the first 16 bytes of the key's SHA-256, written with the letters a–p.
 */
export const chromeExtensionKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0kw2/+piFuK9uDW+wsYq92M0PH9jvnBFL4r/yOp+Y2ftB1' +
  'L24l6Gpj7mlppq9TdWeIL1OuUg0dIyEBYJLeGRisLjNUtlF4exFO/Db+fBObfx3O/iDpd24RFPQ49P1rUDjAielMqC' +
  'ulpAzOkzJLsqH/3oSkAL1GiGsWPO/HLW1gzlzjt8TZ9Q131qMATlF5ft+3liSEU+y1Puk8i5LgB7s5GbIO4R4s1qwP' +
  'QKRLiwcHw5h9qrke7FOJNI66WQXRtC8G3t+nnNTSG0z9tDmYk1KfeWdqOP1P/LAlZe7Uc5G+uUrkZyW/mj3BU4kSVV' +
  'B7l6KzyVqtEXKCnPoxuCREx+5wIDAQAB';

export const chromeExtensionId = 'jjgnmjfcjkcmoecilhbpkjfbpiejgjnp';

export const firefoxExtensionId = 'clew@clew.invalid';
