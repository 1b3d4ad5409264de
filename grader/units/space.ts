/** Length, volume, angle, time and what is counted. Columns: code | size | dimension | prefixes | signs, printed first | names. */
export const space = `
m | 1 | m | pnumcdk | m | metre, meter, 米, 公尺
[in_i] | 0.0254 | m | | in, inches, ″ | inch, 英寸, 吋
[ft_i] | 0.3048 | m | | ft, feet | foot, 英尺, 呎
[mi_i] | 1609.344 | m | | mi | mile, 英里
Ao | 1e-10 | m | | Å | angstrom, ångström, 埃
L | 1e-3 | m3 | fpnumcd | L, l | litre, liter, 升
rad | 1 | rad | um | rad | radian, 弧度
deg | 0.017453292519943295 | rad | | °, deg | degree, 度
' | 0.0002908882086657216 | rad | | ′, ', arcmin | arcminute, 角分
sr | 1 | rad2 | | sr | steradian, 球面度
s | 1 | s | pnum | s, sec | second, 秒
min | 60 | s | | min, mins | minute, 分鐘, 分钟, 分
h | 3600 | s | | h, hr, hrs | hour, 小時, 小时
d | 86400 | s | | d | day, 天, 日
wk | 604800 | s | | wk | week, 週, 周, 星期
mo | 2629800 | s | | mo | month, 月
a | 31557600 | s | | a, y, yr | year, 年
Hz | 1 | s-1 | umkMG | Hz | hertz, 赫茲, 赫兹, 赫
bit | 1 | bit | kMGT | bit, bits | 位元, 比特
By | 8 | bit | kMGT | B | byte, 位元組, 字节
`;
