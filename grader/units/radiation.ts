/**
 * Ionising radiation. Columns as in space.ts. A sievert is a gray weighted by what is irradiated and with what, and a
 * decay is not a cycle: both are dimensions of their own.
 */
export const radiation = `
Gy | 1 | m2.s-2 | numc | Gy | gray, 戈瑞, 戈
RAD | 0.01 | m2.s-2 | m | RAD | 拉德
Sv | 1 | Sv | numc | Sv | sievert, 希沃特, 西弗, 希
REM | 0.01 | Sv | m | rem, REM | 雷姆
Bq | 1 | Bq | mkMGT | Bq | becquerel, 貝克勒爾, 贝克勒尔, 貝可, 贝可
Ci | 3.7e10 | Bq | num | Ci | curie, 居里
R | 2.58e-4 | A.s.kg-1 | um | R | roentgen, röntgen, 倫琴, 伦琴
eV | 1.602176634e-19 | kg.m2.s-2 | kM | eV | electronvolt, 電子伏特, 电子伏特
`;
