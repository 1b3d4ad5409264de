/**
 * What is measured at the bedside. Columns as in space.ts. A rate for 1.73 m² of body surface is not a rate, drops differ
 * by the set that makes them, and Hounsfield's numbers are a scale: dimensions of their own.
 */
export const clinic = `
[diop] | 1 | m-1 | | D, dpt | dioptre, diopter, 屈光度
[Ch] | 0.0003333333333333333 | m | | Fr, Ch | french, 法號, 法号
[drp] | 1 | drop | | gtt | drop, 滴
[hnsf'U] | 1 | HU | | HU | hounsfield unit, 亨氏單位, 亨氏单位
{beats} | 1 | 1 | | beats | beat, 次, 次心跳
{breaths} | 1 | 1 | | breaths | breath, 次呼吸
{rev} | 1 | 1 | | rev | revolution, 轉, 转
{1.73_m2} | 1 | bsa | | 1.73 m² | 1.73 square metres, 1.73平方米
`;
