import { type Found, findAll } from './found.ts'

const PROVINCE =
  '北京|天津|上海|重庆|河北|河南|云南|辽宁|黑龙江|湖南|湖北|安徽|山东|新疆|江苏|浙江|江西|广西|甘肃|山西|内蒙古|陕西|吉林|福建|贵州|广东|青海|西藏|四川|宁夏|海南|台湾|香港|澳门'
const HAN = '\\p{Script=Han}'
const STREET =
  '(?:(?<![思线电网一出半铁套])路|街|大道|(?<![知通渠报频轨味一])道|巷|弄|胡同|村|苑|小区|花园|公寓|大厦|广场|家园|中心|园区|庄|公馆|府|邨|组|屯|(?<=[一二三四五六七八九十东西南北])[区期里])'
const NUMBER = '[甲乙丙丁]?[\\d零一二三四五六七八九十百A-Za-z-]{1,8}'
const DETAIL = `(?:[ \\n,]{0,2}(?:${NUMBER} ?(?:号(?!线|店)|弄|巷|号楼|栋|幢|座|楼|层|单元|室|房|户|门|支弄)|(?<=(?:路|街|大道|巷)[ \\n]?)[A-Za-z]?\\d{2,5}(?![\\d元块年月次个]|\\.\\d)))`
/** From a street or an estate to the door; what lies before it is walked back to. */
const TO_THE_DOOR = new RegExp(
  `${STREET}[ \\n,]?(?:(?!不是)${HAN}{1,8}?${STREET}[ \\n,]?)?${DETAIL}{1,6}`,
  'gu',
)
const PART_OF_ADDRESS = /[\p{Script=Han}A-Za-z0-9]/u
const LEADS_TO_ADDRESS = /[在住从到是的了我他她]/
const FARTHEST = 24

function streetsIn(plain: string): Found[] {
  return findAll(plain, TO_THE_DOOR, 'address').map((it) => {
    let { start } = it
    while (start > it.start - FARTHEST) {
      const before = plain.charAt(start - 1)
      const broken = /[ \n,]/.test(before) && /[省市区县镇路]/.test(plain.charAt(start - 2))
      if (!broken && (!PART_OF_ADDRESS.test(before) || LEADS_TO_ADDRESS.test(before))) break
      start--
    }
    return { ...it, start: Math.max(0, start) }
  })
}

const CHINESE = [
  new RegExp(
    `${NUMBER} ?(?:号楼|栋|幢|座|单元)[ \\n,]?(?:${NUMBER} ?(?:单元|层|楼|室|房|号|户)[ \\n,]?){1,3}|(?<![\\d-])\\d{1,2}[-#]\\d{1,2}-(?!(?:19|20)\\d\\d)\\d{3,4}(?: ?室|(?![\\d-]))|(?<!\\d)\\d{3,4} ?室`,
    'gu',
  ),
  /(?:(?:收货|收件|家庭|住|邮寄|寄件|户籍)地?址|(?<![网站接链邮])地址)(?:[:是为]| )+(?<it>[^。;!?\n\ufffc]{4,60})/dgu,
  new RegExp(
    `(?<=(?:住在?|家在|位于|寄到|寄往|送到|送货到|户籍(?:地|在)?)[: ]?)(?:(?:${PROVINCE})(?:省|市|自治区)?[ ,]?)?(?:${HAN}{2,4}(?:市|州)[ ,]?)?${HAN}{1,5}(?:区|县|旗|镇|乡|街道|小区|村|庄|苑|花园|家园)(?!法院|公安|派出所|市场|消费|人民|检察)(?:${HAN}{1,8}(?:镇|乡|街道|村|小区|苑|花园|家园|社区|庄))?`,
    'gu',
  ),
  /(?:邮编|邮政编码)[: 是为]*(?<it>\d{6})(?!\d)/dg,
]
const STREET_EN =
  'Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Terrace|Ter|Close|Crescent|Cres|Square|Sq|Highway|Hwy|Parkway|Pkwy|Mews|Gardens|Grove|Hill|Row|Walk|Quay|Circle|Cir|Trail|Trl|Loop|Path|Rise|Green|Broadway|Wharf|Heights'
const TAIL_EN = `(?:,? ?\\n?(?:Apt|Apartment|Unit|Suite|Ste|Flat|Room|Rm|Floor|Fl|#)\\.? ?#?[A-Za-z0-9-]{1,6})?(?:, ?\\n?[A-Z][A-Za-z.' ]{2,24}){0,2}(?:,? (?:[A-Z]{2} \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|Singapore \\d{6}))?`
const ENGLISH = [
  new RegExp(
    `(?<![\\d.,$€£])\\d{1,5}[A-Za-z]?(?:-\\d{1,5})?,? \\n?(?:[NSEW]\\.? |North |South |East |West )?(?:(?:[A-Z][A-Za-z'.-]*|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:${STREET_EN})(?![a-z])\\.?(?: (?:\\d{1,3}(?!\\d)|[NS]\\.?[EW]\\.?(?![a-z])))?${TAIL_EN}`,
    'g',
  ),
  /(?<![\d.,$€£])\d{1,5}[a-z]? (?!days|of|in|the|and|people|times|hours|minutes|dollars|yuan|pounds|euros|on|at|for|to|from)[a-z]+ (?:[a-z]+ )?(?:street|road|avenue|lane|boulevard|crescent|terrace|drive)(?![a-z])/g,
  /(?<![A-Za-z])(?:Flat|Apt|Apartment|Suite|Ste|Rm|Blk|Tower)\.?(?: ?#?\d{1,5}[A-Z]?| #?[A-Z]\d{0,5})(?![A-Za-z0-9])(?:,? ?\d{1,3}\/F(?![A-Za-z]))?(?:, ?[A-Z][\w' ]{2,30}(?:House|Court|Building|Mansion|Estate|Tower|Centre|Gardens?)(?![a-z]))?/gi,
  /(?<![\d/])\d{1,3}\/F(?![A-Za-z])|(?<![\w#])#\d{2}-\d{2,4}(?!\d)/g,
  /(?<![A-Za-z0-9])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/g,
  /(?<=[A-Za-z]{3,},? ?\n?)(?<![A-Za-z])(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ALN]|(?<=, ?)ID|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?(?!\d)/g,
  /(?:zip|post(?:al)? ?code|postcode)(?: ?code)?[ :#is]{1,5}(?<it>[A-Z0-9]{3,6}(?:[ -][A-Z0-9]{3,4})?)(?![a-z0-9])/dgi,
  /(?<![A-Za-z])(?:P\.? ?O\.? ?Box|Singapore|S\() ?#?\d{3,6}\)?(?!\d)/gi,
  /(?:my|his|her|their|the|home|delivery|shipping|billing) address (?:is|was|:) ?(?<it>[^.;!?\n]{6,80})/dgi,
]
const PLATES = [
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z](?=[ ·.-]?[A-Z]{0,5}[ ·.-]?\d)(?:[ ·.-]?[A-HJ-NP-Z0-9]){5,6}(?:[ ·-]?[挂学警港澳])?(?![A-Za-z0-9])/gi,
  /(?<![A-Za-z0-9])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9])/g,
  /(?:车牌号?|牌照|(?:licen[cs]e|number|reg(?:istration)?) ?plates?|registration(?: number)?|plate(?: number| no\.?)?)(?: ?(?:[:是为#]|is|was))? ?(?<it>(?=[A-Z0-9 -]*\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5})(?![A-Za-z0-9])/dgi,
]
const COORDINATES =
  /(?<![\d.])-?\d{1,3}\.\d{3,8} ?°?[NSEW]?,? ?-?\d{1,3}\.\d{3,8} ?°?[NSEW]?(?![\d.])/g
const BIRTHDAY = [
  /(?:生日|出生(?:日期|年月|于)?|生于)(?:[:是为在]| )*(?<it>(?:(?:19|20)\d\d ?[-/.年] ?)?\d{1,2} ?[-/.月] ?\d{1,2} ?[日号]?|(?:19|20)\d\d ?年?)/dg,
  /(?<![\d])(?<it>(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?[日号]?)(?= ?出?生(?!效|成|活|意|产))/dg,
  /\b(?:born(?: on| in)?|date of birth|d\.?o\.?b\.?|birthday|birth date)(?: ?(?:[:=]|is|was))? ?(?<it>[A-Za-z]* ?\d{1,2}(?:st|nd|rd|th)?[ /.,-]+[A-Za-z0-9]+[ /.,-]+\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:19|20)\d\d)/dgi,
]

/** Where somebody lives or drives, and when they were born. */
export function placesIn(plain: string): Found[] {
  const mayBeChinese = /\p{Script=Han}/u.test(plain)
  const hasDigit = /\d/.test(plain)
  return [
    ...(mayBeChinese
      ? [...streetsIn(plain), ...CHINESE.flatMap((it) => findAll(plain, it, 'address'))]
      : []),
    ...(/[A-Za-z#]/.test(plain) && hasDigit
      ? ENGLISH.flatMap((it) => findAll(plain, it, 'address'))
      : []),
    ...(hasDigit
      ? [
          ...PLATES.flatMap((it) => findAll(plain, it, 'plate')),
          ...findAll(plain, COORDINATES, 'address'),
          ...BIRTHDAY.flatMap((it) => findAll(plain, it, 'birthday')),
        ]
      : []),
  ]
}
