/** Chinese family names, simplified. Traditional forms are read as simplified where the reading knows them, else listed. */
export const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧葛邢梅翟倪关聂骆管温安殷左齐牛尤阎阮辛冉乔路祁申苗庞颜穆焦柳鲁裴霍耿甘易席童项柴蓝詹翁屈艾谷鲍车舒柯纪娄米吉连宁房解简卫祝应游臧应岳饶符' +
  '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣餘葉蘇魏呂盧鍾譚陸範賈韋鄒閻龍顧錢嚴湯齊喬龐顏魯紀婁連寧簡衛應遊嶽饒歐溫關聶駱'
export const DOUBLE_FAMILY =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|独孤|西门|长孙|宇文|歐陽|諸葛|東方'
/** A family name, or two of them joined as in a married name. */
export const FAMILY_NAME = `(?:${DOUBLE_FAMILY}|[${FAMILY}])`

/** Given names that tell a person from a shop where English leaves it open; lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony steven paul ' +
    'andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan ' +
    'stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond dennis jerry tyler aaron jose ' +
    'adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry austin sean gerald ' +
    'carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne ' +
    'randy vincent mason roy ralph bobby russell bradley philip eugene mary patricia jennifer linda elizabeth barbara susan ' +
    'jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah ' +
    'stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha ' +
    'katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth ' +
    'virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria ' +
    'sara janice ann kathryn abigail sophia frances jean alice judy isabella julia denise amber doris marilyn danielle ' +
    'beverly charlotte natalie theresa diana brittany kayla alexis lori tom tim jim mike dave steve bob bill dan ben sam ' +
    'alex max nick tony greg jeff ken ron don ed ted fred frank leo luke liam oliver harry jack charlie oscar lucy mia ' +
    'sophie chloe ella zoe lily eva ivy fiona claire jane kate katie anne rose ahmed mohammed muhammad ali omar hassan ' +
    'fatima aisha raj priya anil sanjay deepak sunil carlos miguel luis jorge pedro pablo diego sofia carmen lucia ' +
    'pierre jean-paul hans klaus giovanni marco paolo ivan sergei olga natasha yuki hiroshi kenji min-jun ji-woo'
  ).split(' '),
)
