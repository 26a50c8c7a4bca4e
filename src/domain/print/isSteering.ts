/** Characters that control direction, joining or the form of a neighbour and have no shape. */
export const isSteering = (codePoint: number): boolean =>
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  codePoint === 0x061c ||
  codePoint === 0x2060 ||
  (codePoint >= 0x2066 && codePoint <= 0x2069) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  (codePoint >= 0xe0020 && codePoint <= 0xe007f) ||
  (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
