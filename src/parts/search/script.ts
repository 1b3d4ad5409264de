/** Chinese queries in the script of the page, and the variant characters that people type for one another. */

/**
 * Traditional then simplified, in pairs. Characters that stand for several of the other script (系, 制, 采, 里 …)
 * are left out where a guess would hurt more than none.
 */
const pairs =
  "學学醫医訊讯號号聲声測测數数據据濾滤樣样頻频電电圖图臟脏壓压氣气紅红綠绿線线縮缩張张動动脈脉靜静還还過过進进這这個个們们對对錯错題题單单練练習习課课詞词語语術术" +
  "儀仪療疗診诊斷断檢检驗验護护復复視视聽听節节計计機机腦脑軟软體体網网絡络資资標标準准誤误間间時时門门開开關关統统樞枢經经緯纬細细組组織织結结構构給给維维縱纵橫横" +
  "軸轴轉转輸输運运載载較较輕轻車车連连選选遺遗邊边點点為为無无與与從从後后發发現现實实觀观報报導导陣阵隊队隨随難难離离雙双雜杂級级約约紀纪純纯紙纸終终緊紧續续總总" +
  "績绩縫缝繪绘繼继纖纤繞绕編编緩缓權权歷历殘残歸归殺杀決决沒没況况減减濕湿滯滞漸渐潔洁災灾熱热燈灯獨独獲获環环產产畫画異异盡尽監监盤盘確确碼码礎础種种積积穩稳窮穷" +
  "筆笔範范築筑簡简類类糧粮義义職职聯联膚肤膽胆臨临興兴舊旧莖茎藥药藍蓝處处虛虚蟲虫衛卫補补裝装複复規规覺觉觸触訂订記记訓训許许設设訪访評评試试詳详認认說说調调談谈" +
  "請请論论證证識识譯译議议讀读變变讓让負负費费質质賴赖貫贯趨趋軌轨輪轮輔辅輻辐農农適适遲迟郵邮釋释針针鈉钠鈣钙鉀钾鋼钢錄录鍵键鏡镜長长閉闭閱阅陰阴陽阳際际險险頭头" +
  "頸颈顏颜願愿風风飛飞養养餘余駐驻驅驱驚惊髒脏髮发鹼碱麥麦麼么黃黄齊齐齡龄齒齿龍龙並并來来側侧傳传備备傷伤價价優优兒儿內内冊册凍冻創创別别劑剂勞劳勢势勻匀區区協协" +
  "參参啟启員员問问喚唤噸吨圓圆場场塊块壞坏壽寿夠够夢梦奮奋嬰婴寫写寬宽審审專专尋寻層层島岛帶带師师幾几庫库應应態态慣惯憑凭戰战戶户掃扫換换損损撥拨擇择擬拟擴扩攝摄" +
  "於于晝昼曆历書书會会東东極极樂乐樹树橋桥檔档欄栏滿满溫温滲渗漿浆潤润濃浓灣湾狀状獎奖畢毕皺皱眾众睜睁矯矫矽硅碩硕禮礼稱称竅窍競竞糾纠綜综緒绪縣县罰罚聰聪肅肃脫脱" +
  "腎肾腫肿腳脚腸肠膠胶膿脓臉脸艙舱藝艺蘇苏衝冲見见親亲訴诉詢询該该誘诱謂谓謝谢顯显徑径傾倾儘尽匯汇嚴严塵尘奪夺妝妆媽妈嘗尝擾扰擊击敗败敵敌斃毙暫暂殼壳毀毁淚泪瀏浏" +
  "濺溅煩烦燒烧爐炉牆墙犧牺猶犹癱瘫礦矿禍祸簽签納纳絕绝綁绑罵骂聞闻脹胀蓋盖蝕蚀謹谨貓猫貧贫賬账帳帐趕赶跡迹躍跃轟轰遞递遠远邏逻鄰邻鈍钝銅铜鋁铝錐锥鐵铁鑽钻閃闪隱隐" +
  "雲云霧雾靈灵韌韧響响頂顶項项順顺預预領领顆颗顧顾飲饮飽饱饋馈驟骤鬥斗鮮鲜鳴鸣鹽盐";

/** Characters that Hong Kong, Taiwan and old fonts write for one another. */
const variants = ["裏裡里", "着著", "啟啓", "群羣", "峰峯", "床牀", "説說", "污汚"];

const simplified = new Map<string, string>();
const traditional = new Map<string, string>();
for (let index = 0; index < pairs.length; index += 2) {
  const [one = "", other = ""] = [pairs[index], pairs[index + 1]];
  simplified.set(one, other);
  if (!traditional.has(other)) traditional.set(other, one);
}

/** A query as this page's language may have written it, likeliest first. */
export function spellings(query: string, lang: string): string[] {
  if (!/\p{Script=Han}/u.test(query)) return [query];
  const table = /hans/i.test(lang) ? simplified : traditional;
  const converted = /hant|hans/i.test(lang)
    ? Array.from(query, (character) => table.get(character) ?? character).join("")
    : query;
  const all = new Set([converted, query]);
  for (const group of variants) {
    for (const spelling of [...all].slice(0, 8)) {
      const typed = Array.from(group).filter((one) => spelling.includes(one));
      for (const one of typed) for (const other of group) all.add(spelling.replaceAll(one, other));
    }
  }
  return [...all].slice(0, 12);
}
