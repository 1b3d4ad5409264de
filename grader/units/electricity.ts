/** Electricity, magnetism, light and level. Columns as in space.ts. */
export const electricity = `
A | 1 | A | fpnumk | A | ampere, amp, 安培, 安
V | 1 | kg.m2.s-3.A-1 | numkM | V | volt, 伏特, 伏
Ohm | 1 | kg.m2.s-3.A-2 | umkMG | Ω, Ohm | ohm, 歐姆, 欧姆, 歐, 欧
S | 1 | kg-1.m-2.s3.A2 | pnumk | S | siemens, 西門子, 西门子
F | 1 | kg-1.m-2.s4.A2 | fpnum | F | farad, 法拉, 法
C | 1 | A.s | pnumk | C | coulomb, 庫侖, 库仑, 庫, 库
H | 1 | kg.m2.s-2.A-2 | num | H | henry, 亨利, 亨
Wb | 1 | kg.m2.s-2.A-1 | um | Wb | weber, 韋伯, 韦伯
T | 1 | kg.s-2.A-1 | fpnum | T | tesla, 特斯拉
G | 1e-4 | kg.s-2.A-1 | mk | G | gauss, 高斯
B | 1 | B | d | B | bel, 貝, 贝, 貝爾, 贝尔
cd | 1 | cd | m | cd | candela, 坎德拉
lm | 1 | cd.rad2 | | lm | lumen, 流明
lx | 1 | cd.rad2.m-2 | k | lx, lux | 勒克斯
`;
