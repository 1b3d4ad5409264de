/**
 * Amounts, activities and shares. Columns as in space.ts. Equivalents, osmoles, international units and pH are dimensions
 * of their own: what they are in moles depends on the substance, which only a question can give.
 */
export const chemistry = `
mol | 1 | mol | fpnumk | mol | mole, 摩爾, 摩尔
eq | 1 | eq | num | Eq, eq | equivalent, 當量, 当量
osm | 1 | osm | um | Osm, osm | osmole, 滲透摩爾, 渗透摩尔
kat | 1 | mol.s-1 | pnum | kat | katal, 開特, 开特
U | 1.6666666666666667e-8 | mol.s-1 | mk | U | enzyme unit, 酶單位, 酶单位
[IU] | 1 | IU | umkM | IU, [iU] | international unit, 國際單位, 国际单位
[pH] | 1 | pH | | pH | 酸鹼度, 酸碱度
1 | 1 | 1 | | | 
10* | 10 | 1 | | 10 | ten, 十
% | 0.01 | 1 | | % | percent, per cent, 百分之一
[ppth] | 1e-3 | 1 | | ‰ | part per thousand, 千分之一
[ppm] | 1e-6 | 1 | | ppm | part per million, 百萬分之一, 百万分之一
[ppb] | 1e-9 | 1 | | ppb | part per billion, 十億分之一, 十亿分之一
`;
