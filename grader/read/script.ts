/** Simplified characters on a page for Hong Kong, traditional ones on a page for the mainland. */
import type { Report } from "./problem.ts";

/**
 * Pairs that tell: each stands in one script only, at the same place of both strings. Characters that
 * both scripts write (后, 里, 只, 云, 干 ...) are not here. Chosen among the most frequent in running text.
 */
const simplified =
  "这们来为时说国会对发过还进动现实开关样点两业经产电应长变问题无数学机气压义习书买乱标测输频图线组续结继维综缩绿红级纪纯纳纸细终绍给统绝验诊断疗医药护脏脑肾肿检仪传导极号见观视觉计认识记许论设访证评词试话该详语误请读课谁调谈谢谱负责败货质购贵费资赛赢车转轮软轻载较达迁运远违连迟适选递逻遗邻释针钟钢钮错键锁门闭间闻队阳阴阵阶际陆陈难静页项顺须顾预领颗额风飞饮馆马驱体鱼鸟黄齐龙龄乐乡争亚亲亿仅从仓价众优伤伦伪侧俭俩债倾偿储儿党兰兴养兽内册写军农冲决况冻净减刘则刚创别刹剂剑办务劳势区协单卖卫却厂厅历县参双启员响哑团园围圆圣场块坚坏垒垦执扩扫扬扰抚抛抢报担拟拥择挂挥损换据掷摄摆摇撑敌声滤备节层临边处属带广";
const traditional =
  "這們來為時說國會對發過還進動現實開關樣點兩業經產電應長變問題無數學機氣壓義習書買亂標測輸頻圖線組續結繼維綜縮綠紅級紀純納紙細終紹給統絕驗診斷療醫藥護臟腦腎腫檢儀傳導極號見觀視覺計認識記許論設訪證評詞試話該詳語誤請讀課誰調談謝譜負責敗貨質購貴費資賽贏車轉輪軟輕載較達遷運遠違連遲適選遞邏遺鄰釋針鐘鋼鈕錯鍵鎖門閉間聞隊陽陰陣階際陸陳難靜頁項順須顧預領顆額風飛飲館馬驅體魚鳥黃齊龍齡樂鄉爭亞親億僅從倉價眾優傷倫偽側儉倆債傾償儲兒黨蘭興養獸內冊寫軍農衝決況凍淨減劉則剛創別剎劑劍辦務勞勢區協單賣衛卻廠廳歷縣參雙啟員響啞團園圍圓聖場塊堅壞壘墾執擴掃揚擾撫拋搶報擔擬擁擇掛揮損換據擲攝擺搖撐敵聲濾備節層臨邊處屬帶廣";

const toTraditional = table(simplified, traditional);
const toSimplified = table(traditional, simplified);

function table(from: string, to: string): Map<string, string> {
  const targets = [...to];
  const pairs = [...from].map((sign, n) => [sign, targets[n] ?? sign] as const);
  return new Map(pairs.filter(([sign, other]) => sign !== other));
}

/** Report the first character of each line that belongs to the other script. */
export function checkScript(
  lines: string[],
  language: "zh-hant" | "zh-hans",
  report: Report,
): void {
  const other = language === "zh-hant" ? toTraditional : toSimplified;
  const which = language === "zh-hant" ? "simplified" : "traditional";
  for (const [n, line] of lines.entries()) {
    const strangers = [...line].filter((sign) => other.has(sign));
    const [first] = strangers;
    if (first === undefined) continue;
    const place = { line: n + 1, column: line.indexOf(first) + 1 };
    const found = [...new Set(strangers)];
    const pairs = found.map((sign) => `${sign} → ${other.get(sign) ?? sign}`).join(", ");
    report("translation.script", place, { found: found.join(""), which, language, pairs });
  }
}
