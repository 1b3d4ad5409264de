/** Mass, force, pressure, energy and heat. Columns as in space.ts. */
export const mechanics = `
g | 1e-3 | kg | fpnumk | g, gm | gram, gramme, 克, 公克
[lb_av] | 0.45359237 | kg | | lb, lbs | pound, 磅
[oz_av] | 0.028349523125 | kg | | oz | ounce, 盎司, 安士
u | 1.6605390666e-27 | kg | k | Da | dalton, 道爾頓, 道尔顿
N | 1 | kg.m.s-2 | umkM | N | newton, 牛頓, 牛顿, 牛
gf | 0.00980665 | kg.m.s-2 | k | gf | gram-force, 克力
dyn | 1e-5 | kg.m.s-2 | | dyn | dyne, 達因, 达因
Pa | 1 | kg.m-1.s-2 | umhkMG | Pa | pascal, 帕斯卡, 帕
bar | 1e5 | kg.m-1.s-2 | m | bar | 巴
atm | 101325 | kg.m-1.s-2 | | atm | atmosphere, 標準大氣壓, 标准大气压
[psi] | 6894.757293168361 | kg.m-1.s-2 | | psi | 
m[Hg] | 133322 | kg.m-1.s-2 | mc | mHg, mhg | metre of mercury, 米汞柱, 米水銀柱, 米水银柱
m[H2O] | 9806.65 | kg.m-1.s-2 | mc | mH₂O, mh2o | metre of water, 米水柱
J | 1 | kg.m2.s-2 | umkM | J | joule, 焦耳, 焦
cal | 4.184 | kg.m2.s-2 | k | cal | calorie, 卡路里, 卡
W | 1 | kg.m2.s-3 | pnumkM | W | watt, 瓦特, 瓦
P | 0.1 | kg.m-1.s-1 | c | P | poise, 泊
K | 1 | K | m | K | kelvin, 開爾文, 开尔文, 開, 开
Cel | 1 +273.15 | K | | °C, degC | degree celsius, deg c, celsius, 攝氏度, 摄氏度
[degF] | 0.5555555555555556 +459.67 | K | | °F, degF | degree fahrenheit, deg f, fahrenheit, 華氏度, 华氏度
`;
