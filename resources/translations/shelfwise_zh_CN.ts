<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Shelfwise</source>
        <translation>关于 Shelfwise</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Licence texts…</source>
        <translation>许可文本…</translation>
    </message>
    <message>
        <source>Licences and origins</source>
        <translation>许可与来源</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>数据不会离开本机</translation>
    </message>
    <message>
        <source>Online Retail II: two years of sales of a UK gift wholesaler, by Daqing Chen, UCI Machine Learning Repository, 2019, doi.org/10.24432/C5CG6D, licence CC BY 4.0. Cleaned and compressed for Shelfwise.</source>
        <translation>Online Retail II：一家英国礼品批发商两年的销售，作者 Daqing Chen，UCI 机器学习库，2019，doi.org/10.24432/C5CG6D，许可 CC BY 4.0。已为 Shelfwise 清理并压缩。</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL: its libraries are separate files that you may replace.</source>
        <translation>Qt 按 LGPL 使用：其库为单独的文件，您可以替换。</translation>
    </message>
    <message>
        <source>Shelfwise has no account, no tracking and never connects to the internet.</source>
        <translation>Shelfwise 没有账号，没有跟踪，从不连接互联网。</translation>
    </message>
    <message>
        <source>Shelfwise is free software under the MIT licence.</source>
        <translation>Shelfwise 是采用 MIT 许可的自由软件。</translation>
    </message>
    <message>
        <source>The sample shop</source>
        <translation>示例店铺</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}, Python {python}</source>
        <translation>版本 {version}，Qt {qt}，Python {python}</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Licences and origins</source>
        <translation>许可与来源</translation>
    </message>
    <message>
        <source>Shelfwise {version}</source>
        <translation>Shelfwise {version}</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>AudienceFilter</name>
    <message>
        <source>Buyers and new</source>
        <translation>买过的和没买过的</translation>
    </message>
    <message>
        <source>New for them only</source>
        <translation>只看没买过的</translation>
    </message>
    <message>
        <source>Which customers to show</source>
        <translation>显示哪些顾客</translation>
    </message>
    <message>
        <source>Who bought it before</source>
        <translation>只看买过的</translation>
    </message>
</context>
<context>
    <name>AudienceModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Customer and reason</source>
        <translation>顾客与理由</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Last bought</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>More for this idea</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Suggested price</source>
        <translation>建议价格</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
</context>
<context>
    <name>AudiencePanel</name>
    <message>
        <source>Looking at your customers…</source>
        <translation>正在查看您的顾客……</translation>
    </message>
    <message>
        <source>Nobody of this kind.</source>
        <translation>没有这一类顾客。</translation>
    </message>
    <message>
        <source>Nobody to offer it to.</source>
        <translation>没有可以推荐的顾客。</translation>
    </message>
    <message>
        <source>Showing {shown} of {all} customers</source>
        <translation>显示 {all} 位顾客中的 {shown} 位</translation>
    </message>
    <message>
        <source>Stopped before all customers were looked at.</source>
        <translation>尚未看完所有顾客就已停止。</translation>
    </message>
</context>
<context>
    <name>AudienceView</name>
    <message>
        <source>Who would want this product</source>
        <translation>谁会想要这个商品</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln 条销售记录</numerusform></translation>
    </message>
    <message>
        <source>Goes back to {moment}.</source>
        <translation>将回到 {moment}。</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The shop file as it is now is kept among the backups.</source>
        <translation>店铺文件的当前状态会保留在备份中。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>before import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before undo</source>
        <translation>撤销前</translation>
    </message>
    <message>
        <source>before update</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>{lines}, newest {day}</source>
        <translation>{lines}，最新 {day}</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Always before imports too; older ones are thinned out</source>
        <translation>导入前也总会备份；较旧的备份会逐渐减少</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every hour of work</source>
        <translation>每工作一小时</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Only before imports</source>
        <translation>仅在导入前</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored; what was there before is among the backups</source>
        <translation>已恢复；之前的内容已保存在备份中</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
</context>
<context>
    <name>BasketCard</name>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln 种商品</numerusform></translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Add a product first.</source>
        <translation>请先添加商品。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Name or code; a scanner works too</source>
        <translation>名称或编码；也可以用扫码枪</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>未选择顾客</translation>
    </message>
    <message>
        <source>Nothing in the basket yet</source>
        <translation>购物篮还是空的</translation>
    </message>
    <message>
        <source>Record this sale</source>
        <translation>记录这笔销售</translation>
    </message>
    <message>
        <source>This shop file cannot be written.</source>
        <translation>这个店铺文件不能写入。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是哪位顾客？</translation>
    </message>
    <message>
        <source>{many} pieces</source>
        <translation>{many} 件</translation>
    </message>
</context>
<context>
    <name>BasketModel</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>购物篮</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Remove from the basket</source>
        <translation>从购物篮移除</translation>
    </message>
    <message>
        <source>Remove {product}</source>
        <translation>移除{product}</translation>
    </message>
</context>
<context>
    <name>BasketView</name>
    <message>
        <source>Basket</source>
        <translation>购物篮</translation>
    </message>
</context>
<context>
    <name>BestSellersCard</name>
    <message>
        <source>Best sellers</source>
        <translation>畅销商品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Nothing was sold in this time.</source>
        <translation>这段时间没有销售。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>sales value</source>
        <translation>销售额</translation>
    </message>
</context>
<context>
    <name>CategoriesSection</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>How soon the same thing is offered to the same customer again.</source>
        <translation>多久之后再向同一位顾客推荐同一商品。</translation>
    </message>
    <message>
        <source>Repeat policy</source>
        <translation>复购规则</translation>
    </message>
    <message>
        <source>Your products have no categories yet. Fill the column Category on the page Data, or import it.</source>
        <translation>您的商品还没有类别。请在“数据”页填写“类别”列，或导入类别。</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>After some days</source>
        <translation>若干天之后</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>按模型排序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Follow their rhythm</source>
        <translation>按顾客的购买周期</translation>
    </message>
    <message>
        <source>Never recommend anything of it</source>
        <translation>从不推荐该类别的任何商品</translation>
    </message>
    <message>
        <source>Not again, bought once</source>
        <translation>不再推荐，只买一次</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>再次推荐</translation>
    </message>
    <message>
        <source>Only in these months; none means all year</source>
        <translation>仅在这些月份推荐；都不选则全年推荐</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>列表中的位置</translation>
    </message>
    <message>
        <source>Rule for {category}</source>
        <translation>{category} 的规则</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message numerus="yes">
        <source>{n} times sooner</source>
        <translation><numerusform>提前 {n} 倍</numerusform></translation>
    </message>
</context>
<context>
    <name>CategoryModel</name>
    <message>
        <source>Buy again</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>间隔</translation>
    </message>
</context>
<context>
    <name>CategoryWords</name>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>No, bought once</source>
        <translation>否，只买一次</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln days</source>
        <translation><numerusform>%Ln 天之后</numerusform></translation>
    </message>
    <message>
        <source>follow their rhythm</source>
        <translation>按购买周期</translation>
    </message>
    <message>
        <source>only in {months}</source>
        <translation>仅限{months}</translation>
    </message>
    <message>
        <source>sooner</source>
        <translation>靠前</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>More about {title}</source>
        <translation>{title}的更多操作</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>保存 CSV…</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>ChipLine</name>
    <message>
        <source>Take out {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>另有 {n} 个</numerusform></translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Find a customer, product or command</source>
        <translation>查找顾客、商品或命令</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”</source>
        <translation>没有与“{words}”匹配的内容</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新训练</translation>
    </message>
    <message>
        <source>New, best</source>
        <translation>新训练，最佳</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Range (dashed: best sellers)</source>
        <translation>区间（虚线：畅销品）</translation>
    </message>
    <message>
        <source>Range (dashed: usual basket)</source>
        <translation>区间（虚线：惯常购物篮）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>To beat</source>
        <translation>需超过</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>{value}, likely between {low} and {high}, measured on {n} customers</source>
        <translation><numerusform>{value}，大致在 {low} 到 {high} 之间，基于 {n} 位顾客</numerusform></translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Comparison of models</source>
        <translation>模型比较</translation>
    </message>
</context>
<context>
    <name>ComplementModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Add to the basket</source>
        <translation>加入购物篮</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>For this customer</source>
        <translation>为这位顾客</translation>
    </message>
    <message>
        <source>Goes well with this basket</source>
        <translation>与购物篮相配</translation>
    </message>
    <message>
        <source>How many times likelier it is in such a basket than in any basket.</source>
        <translation>在这样的购物篮中出现的可能性，是任意购物篮的多少倍。</translation>
    </message>
    <message>
        <source>More likely</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Of earlier baskets with the product it goes best with, about {share} held it too.</source>
        <translation>以往包含与它最相配商品的购物篮中，约有 {share} 也有它。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product and reason</source>
        <translation>商品与理由</translation>
    </message>
    <message>
        <source>add a product to see it</source>
        <translation>添加商品后显示</translation>
    </message>
    <message>
        <source>choose who it is to see their usual items here</source>
        <translation>选择顾客后，这里显示其常买商品</translation>
    </message>
    <message>
        <source>confidence {word}</source>
        <translation>把握{word}</translation>
    </message>
    <message>
        <source>nothing they usually take is missing</source>
        <translation>常买的商品都已在篮中</translation>
    </message>
    <message>
        <source>nothing was ever bought beside it</source>
        <translation>从未有商品与它一起购买</translation>
    </message>
    <message>
        <source>what they usually take</source>
        <translation>他们常买的商品</translation>
    </message>
</context>
<context>
    <name>ComplementView</name>
    <message>
        <source>Goes well with this basket</source>
        <translation>与购物篮相配</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Bring in sales that name the customer, then Shelfwise can say whom to contact.</source>
        <translation>导入带有顾客信息的销售后，Shelfwise 就能告诉您该联系谁。</translation>
    </message>
    <message>
        <source>Choose a customer in the list first.</source>
        <translation>请先在列表中选择一位顾客。</translation>
    </message>
    <message>
        <source>Comes again in 30 days.</source>
        <translation>30 天后再出现。</translation>
    </message>
    <message>
        <source>Contact today</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Customers who are late</source>
        <translation>逾期未来的顾客</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>In some days</source>
        <translation>几天内</translation>
    </message>
    <message>
        <source>Late by their own rhythm</source>
        <translation>按自身购买周期已逾期</translation>
    </message>
    <message>
        <source>Looking for whom to contact…</source>
        <translation>正在寻找该联系的顾客…</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>生成列表</translation>
    </message>
    <message>
        <source>Mark contacted</source>
        <translation>标记为已联系</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有顾客</translation>
    </message>
    <message>
        <source>Nobody on the list is so due.</source>
        <translation>列表中没有符合条件的顾客。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开顾客</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Show everyone</source>
        <translation>显示所有人</translation>
    </message>
    <message>
        <source>The list of today was not made.</source>
        <translation>今天的列表尚未生成。</translation>
    </message>
    <message>
        <source>This shop file can only be read.</source>
        <translation>此店铺文件只能读取。</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Which customers to show</source>
        <translation>显示哪些顾客</translation>
    </message>
    <message>
        <source>usually they come sooner; train a model for what to offer</source>
        <translation>平时来得更早；训练模型即可知道该推荐什么</translation>
    </message>
</context>
<context>
    <name>ContactModel</name>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>list {price}</source>
        <translation>标价 {price}</translation>
    </message>
</context>
<context>
    <name>ContactView</name>
    <message>
        <source>Contact today</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>list {price}</source>
        <translation>标价 {price}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Something went wrong in Shelfwise</source>
        <translation>Shelfwise 出错了</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. Your shop file is saved. Go on, or close and start again.</source>
        <translation>这是我们的错误，与您无关。店铺文件已保存。可以继续，或关闭后重新打开。</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Mistakes on sales</source>
        <translation>销售上的误差</translation>
    </message>
    <message>
        <source>NDCG, higher is better</source>
        <translation>NDCG，越高越好</translation>
    </message>
    <message>
        <source>Quality of the lists</source>
        <translation>列表质量</translation>
    </message>
    <message>
        <source>Sales it has not seen</source>
        <translation>未见过的销售</translation>
    </message>
    <message>
        <source>Sales it learns from</source>
        <translation>学习用的销售</translation>
    </message>
    <message>
        <source>To beat</source>
        <translation>需超过</translation>
    </message>
    <message>
        <source>loss per round, lower is better</source>
        <translation>每轮损失，越低越好</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation><numerusform>%Ln 天</numerusform></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Expected next</source>
        <translation>预计下次</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>Most likely by {day}; eight of ten times on one of these days.</source>
        <translation>最可能在 {day} 前后；十次中有八次在这几天之内。</translation>
    </message>
    <message>
        <source>Most likely by {day}; how late it may be cannot be foreseen.</source>
        <translation>最可能在 {day} 前后；最晚何时无法预见。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Purchase history</source>
        <translation>购买历史</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>The middle one of the gaps between their purchase days.</source>
        <translation>购买日之间间隔的中位数。</translation>
    </message>
    <message>
        <source>They are not expected in the weeks that can be foreseen.</source>
        <translation>在可预见的几周内预计不会来。</translation>
    </message>
    <message>
        <source>Usual rhythm</source>
        <translation>购买周期</translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation>{month}起的顾客</translation>
    </message>
    <message>
        <source>first order {day}</source>
        <translation>首单 {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>mostly comes on {weekday}</source>
        <translation>多在{weekday}来</translation>
    </message>
    <message>
        <source>mostly comes on {weekday}, {hours}</source>
        <translation>多在{weekday} {hours} 来</translation>
    </message>
    <message>
        <source>mostly comes {hours}</source>
        <translation>多在 {hours} 来</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>尚无购买</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>not soon</source>
        <translation>近期不会</translation>
    </message>
</context>
<context>
    <name>CustomerFilters</name>
    <message>
        <source>All customers</source>
        <translation>全部顾客</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
</context>
<context>
    <name>CustomerMode</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Export these ideas</source>
        <translation>导出这些建议</translation>
    </message>
    <message>
        <source>Ideas for {customer}</source>
        <translation>给 {customer} 的建议</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Buys most often: {products}</source>
        <translation>最常购买：{products}</translation>
    </message>
    <message>
        <source>last purchase {day}</source>
        <translation>上次购买 {day}</translation>
    </message>
    <message>
        <source>spent {money}</source>
        <translation>消费 {money}</translation>
    </message>
    <message numerus="yes">
        <source>usually every %Ln days</source>
        <translation><numerusform>通常每 %Ln 天</numerusform></translation>
    </message>
</context>
<context>
    <name>CustomerSide</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation><numerusform>%Ln 笔订单</numerusform></translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 笔订单</translation>
    </message>
    <message>
        <source>Customer {code}</source>
        <translation>顾客 {code}</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在到期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days</source>
        <translation><numerusform>%Ln 天后</numerusform></translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>上次 {day}</translation>
    </message>
</context>
<context>
    <name>DataColumns</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>上次售出</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Sales added</source>
        <translation>新增销售</translation>
    </message>
    <message>
        <source>Sales dates</source>
        <translation>销售日期</translation>
    </message>
    <message>
        <source>Sold, 12 months</source>
        <translation>近 12 个月销量</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>What it usually sold for; no list price is set</source>
        <translation>通常的售价；没有设定标价</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>DataForms</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation><numerusform>%Ln 颗星</numerusform></translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>顾客编号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>不再收藏</translation>
    </message>
    <message>
        <source>No stars any more</source>
        <translation>取消评分</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln imports</source>
        <translation><numerusform>%Ln 次导入</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln 种商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln 条销售明细</numerusform></translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>添加顾客</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Add sale</source>
        <translation>添加销售</translation>
    </message>
    <message>
        <source>Customer number or name</source>
        <translation>顾客编号或姓名</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Favourite or stars…</source>
        <translation>收藏或评分…</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Import sales…</source>
        <translation>导入销售…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>No customers yet.</source>
        <translation>还没有顾客。</translation>
    </message>
    <message>
        <source>No products yet.</source>
        <translation>还没有商品。</translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation>还没有销售。</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>还没有导入过文件。</translation>
    </message>
    <message>
        <source>Product name, code or category</source>
        <translation>商品名称、编码或类别</translation>
    </message>
    <message>
        <source>Product, customer or order</source>
        <translation>商品、顾客或订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>What {customer} thinks</source>
        <translation>{customer} 的看法</translation>
    </message>
    <message>
        <source>best sellers first</source>
        <translation>畅销在前</translation>
    </message>
    <message>
        <source>most orders first</source>
        <translation>订单多的在前</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
</context>
<context>
    <name>EditLink</name>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>All products of the sale</source>
        <translation>该笔销售的全部商品</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>顾客姓名</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>顾客编号</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Day first (31/12/2024)</source>
        <translation>日在前（31/12/2024）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Heed the status of orders</source>
        <translation>按订单状态处理</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Keep postage, fees and gift cards out of suggestions</source>
        <translation>不推荐邮费、手续费和礼品卡</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Leave out dates in the future</source>
        <translation>略去未来日期的行</translation>
    </message>
    <message>
        <source>Leave out negative prices</source>
        <translation>略去价格为负的行</translation>
    </message>
    <message>
        <source>Leave out rows that stand there twice</source>
        <translation>略去重复的行</translation>
    </message>
    <message>
        <source>Leave out rows with a price of zero</source>
        <translation>略去价格为零的行</translation>
    </message>
    <message>
        <source>Leave out test orders</source>
        <translation>略去测试订单</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Month first (12/31/2024)</source>
        <translation>月在前（12/31/2024）</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>日与月的顺序</translation>
    </message>
    <message>
        <source>Other product code</source>
        <translation>其他商品编码</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Price of one piece</source>
        <translation>单件价格</translation>
    </message>
    <message>
        <source>Price of the whole line</source>
        <translation>整行价格</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Sale number</source>
        <translation>销售单号</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Take cancelled orders as cancelled</source>
        <translation>将已取消的订单视为取消</translation>
    </message>
    <message>
        <source>Take product codes that differ in case only as one</source>
        <translation>将仅大小写不同的商品编码视为同一个</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Views, favourites and ratings</source>
        <translation>浏览、收藏和评分</translation>
    </message>
    <message>
        <source>What the customer did</source>
        <translation>顾客行为</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>年在前</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export offers for everyone</source>
        <translation>导出所有顾客的推荐</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Import sales</source>
        <translation>导入销售</translation>
    </message>
    <message>
        <source>Open shop file</source>
        <translation>打开店铺文件</translation>
    </message>
    <message>
        <source>Sales files ({patterns})</source>
        <translation>销售文件 ({patterns})</translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation>店铺文件 (*.shop)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Where to keep your shop</source>
        <translation>店铺文件保存在哪里</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Best of both</source>
        <translation>两者之最</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Hide recently offered</source>
        <translation>隐藏最近推荐过的</translation>
    </message>
    <message>
        <source>In stock only</source>
        <translation>仅限有库存</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>最低价格</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>最高价格</translation>
    </message>
    <message>
        <source>What this customer was offered, or answered, within the last 30 days.</source>
        <translation>最近 30 天内向这位顾客推荐过、或其答复过的商品。</translation>
    </message>
    <message>
        <source>Which lists to show</source>
        <translation>显示哪些列表</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>{price} 起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>up to {price}</source>
        <translation>至 {price}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing has the code or name “{words}”.</source>
        <translation>没有编码或名称为“{words}”的项目。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>FinishedPanel</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>简单来说</translation>
    </message>
    <message>
        <source>NDCG at 10 with 95% range, on sales no model has seen</source>
        <translation>NDCG@10 及 95% 区间，基于所有模型未见过的销售</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Run history</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>the last 20 runs are kept</source>
        <translation>保留最近 20 次</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>%n 天前</numerusform></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{first}–{last} {month}</source>
        <translation>{month}{first}日–{last}日</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} 小时 {min} 分</translation>
    </message>
    <message>
        <source>{min} min {s} s</source>
        <translation>{min} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A model learns from your past sales what each customer is likely to want next. Automatic tries the methods and combines what works on your shop.</source>
        <translation>模型从以往销售中学习每位顾客接下来可能想要什么。“自动”会尝试各种方法，并组合在您店里有效的方法。</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Above the list of customers, Due shows who may come within a week or is late, Lapsed who is not expected any more, New who came once lately.</source>
        <translation>在顾客列表上方，“到期”显示一周内可能来或已逾期的顾客，“已流失”显示预计不会再来的顾客，“新客”显示最近来过一次的顾客。</translation>
    </message>
    <message>
        <source>Act on it</source>
        <translation>采取行动</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊（Amazon）</translation>
    </message>
    <message>
        <source>An export plugin for orders, with one row for each item; the report Orders has no items.</source>
        <translation>用订单导出插件，每件商品一行；“订单”报表里没有商品明细。</translation>
    </message>
    <message>
        <source>Any till or web shop</source>
        <translation>任何收银系统或网店</translation>
    </message>
    <message>
        <source>Back office, Reports, Receipts by item; then Export.</source>
        <translation>后台 → 报表 → 按商品的收据，然后导出。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>畅销品</translation>
    </message>
    <message>
        <source>Bought in the same basket more often than chance would have it. Lift 2 means twice as often.</source>
        <translation>在同一购物篮中出现的次数多于偶然。提升度 2 表示两倍。</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Change a cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>Choose a customer at the left. Buy again lists what they had before and are likely to need; New for them lists what they never bought.</source>
        <translation>在左侧选择一位顾客。“再次购买”列出他们买过且可能需要的商品；“尚未买过”列出从未买过的商品。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Contact today</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Ctrl+I begins an import. You see what was understood before anything is changed, and a whole import can be undone in Import history.</source>
        <translation>按 Ctrl+I 开始导入。在更改任何内容之前，您会看到识别结果；整个导入可在“导入历史”中撤销。</translation>
    </message>
    <message>
        <source>Dashboard, Transactions, Export: Item details CSV.</source>
        <translation>管理面板 → 交易 → 导出：商品明细 CSV。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Del takes out the chosen rows, and Undo brings them back. Products and sale lines can be put back for 30 days under Edit, Recently deleted. Customers are erased at once.</source>
        <translation>按 Del 删除所选的行，撤销可恢复。商品和销售行可在 30 天内从“编辑”中的“最近删除”放回。顾客会立即彻底删除。</translation>
    </message>
    <message>
        <source>Double-click or press F2, type, press Enter. It is saved at once; Ctrl+Z takes it back.</source>
        <translation>双击或按 F2，输入后按回车。立即保存；按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Each chart can be copied or saved as a picture, and shows its numbers as a table.</source>
        <translation>每张图表都可以复制或保存为图片，并可以表格显示数字。</translation>
    </message>
    <message>
        <source>Enter opens the customer. Mark as sold, Not interested and Later teach Shelfwise and can be undone.</source>
        <translation>按回车打开顾客。“标记为已售”“不感兴趣”和“以后”会让 Shelfwise 学习，并且可以撤销。</translation>
    </message>
    <message>
        <source>Etsy</source>
        <translation>Etsy</translation>
    </message>
    <message>
        <source>Everything is in one shop file on this computer. Copy that file to move or to keep your shop.</source>
        <translation>所有内容都在本机的一个店铺文件中。复制该文件即可迁移或保存店铺。</translation>
    </message>
    <message>
        <source>Export from common tills</source>
        <translation>从常见收银系统导出</translation>
    </message>
    <message>
        <source>F9 pauses and goes on; Shift+F9 stops and keeps the best round. You can use all other pages meanwhile.</source>
        <translation>F9 暂停或继续；Shift+F9 停止并保留最佳一轮。期间可以使用其他所有页面。</translation>
    </message>
    <message>
        <source>Filter and arrange</source>
        <translation>筛选与排列</translation>
    </message>
    <message>
        <source>Find something</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>For a customer</source>
        <translation>按顾客</translation>
    </message>
    <message>
        <source>Goes together</source>
        <translation>搭配购买</translation>
    </message>
    <message>
        <source>How high what was really bought stood in the first ten ideas, from 0 to 100 % (NDCG at 10).</source>
        <translation>实际购买的商品在前十条建议中排得多靠前，从 0 到 100 %（NDCG@10）。</translation>
    </message>
    <message>
        <source>How often ideas like this one came true when tested on your past. High: at least half were bought in their time. Medium: at least one in five. Low: fewer, or too little is known.</source>
        <translation>用以往数据检验时，类似建议有多少成真。高：至少一半在期限内被购买。中：至少五分之一。低：更少，或所知太少。</translation>
    </message>
    <message>
        <source>How wrong the model still is; it should fall from round to round (the loss).</source>
        <translation>模型的偏差有多大；应逐轮下降（损失）。</translation>
    </message>
    <message>
        <source>How you know it is better</source>
        <translation>如何知道它更好</translation>
    </message>
    <message>
        <source>If something should never be offered</source>
        <translation>如果某些商品不应推荐</translation>
    </message>
    <message>
        <source>In force at once</source>
        <translation>立即生效</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>保留不联系</translation>
    </message>
    <message>
        <source>Later than this customer's own rhythm would have it.</source>
        <translation>比该顾客自己的购买周期更晚。</translation>
    </message>
    <message>
        <source>Lightspeed</source>
        <translation>Lightspeed</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>可能范围</translation>
    </message>
    <message>
        <source>Look for Export or Download near the orders, receipts or sales, and choose CSV or Excel. The best file has one row for each product of each sale. Menus may have moved since this was written.</source>
        <translation>在订单、收据或销售附近找“导出”或“下载”，选择 CSV 或 Excel。最好的文件是每笔销售的每件商品各占一行。菜单位置可能已有变动。</translation>
    </message>
    <message>
        <source>Loyverse</source>
        <translation>Loyverse</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Odoo</source>
        <translation>Odoo</translation>
    </message>
    <message>
        <source>One line for each customer who is due, the best chance first. The idea, its price and its reason come from what this customer and similar ones bought.</source>
        <translation>每位到期顾客一行，机会最大的排在最前。建议、价格和理由来自该顾客及相似顾客的购买记录。</translation>
    </message>
    <message>
        <source>One pass of a model over all your sales while it learns (an epoch).</source>
        <translation>模型学习时遍历全部销售一次（epoch）。</translation>
    </message>
    <message>
        <source>One product in one sale: a bill with three products has three sale lines.</source>
        <translation>一笔销售中的一种商品：含三种商品的账单有三条销售记录。</translation>
    </message>
    <message>
        <source>One row for each thing sold, with a date and a product. With a customer in it, Shelfwise can suggest what to offer to whom; with prices, at what price.</source>
        <translation>每售出一件商品一行，含日期和商品。若有顾客，Shelfwise 可以建议向谁推荐什么；若有价格，还能建议价格。</translation>
    </message>
    <message>
        <source>Open the sample shop to look around with two years of real sales, or import your own sales file. Nothing is changed in your file; Shelfwise makes a shop file of its own.</source>
        <translation>打开示例店铺，用两年的真实销售四处看看；或导入您自己的销售文件。您的文件不会被更改，Shelfwise 会创建自己的店铺文件。</translation>
    </message>
    <message>
        <source>Orders, then Export. Where that names no products, export the order details with the SQL manager or a module.</source>
        <translation>订单 → 导出。如果其中没有商品名，请用 SQL 管理器或插件导出订单明细。</translation>
    </message>
    <message>
        <source>Orders, then Export: all orders, as CSV for spreadsheets.</source>
        <translation>订单 → 导出：所有订单，格式选电子表格用的 CSV。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Pause and stop</source>
        <translation>暂停与停止</translation>
    </message>
    <message>
        <source>PrestaShop and Magento</source>
        <translation>PrestaShop 和 Magento</translation>
    </message>
    <message>
        <source>Price and time</source>
        <translation>价格与时机</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Reports, Sales, by line; then Export.</source>
        <translation>报表 → 销售 → 按明细行，然后导出。</translation>
    </message>
    <message>
        <source>Restoring a backup saves the present file first, so nothing is lost.</source>
        <translation>恢复备份时会先保存当前文件，因此不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Rules win over models</source>
        <translation>规则优先于模型</translation>
    </message>
    <message>
        <source>Sale line</source>
        <translation>销售记录</translation>
    </message>
    <message>
        <source>Sales or Point of Sale: the list of order lines, choose all, then Action, Export.</source>
        <translation>销售或 POS：打开订单明细列表，全选，然后“操作 → 导出”。</translation>
    </message>
    <message>
        <source>Sales over time, best sellers, groups of customers, products bought together, rules, and how price and demand go together.</source>
        <translation>销售走势、畅销商品、顾客分群、搭配购买的商品、规则，以及价格与需求的关系。</translation>
    </message>
    <message>
        <source>Save it as Excel or CSV, or copy the cells and paste them in step 1.</source>
        <translation>另存为 Excel 或 CSV，或复制单元格后在第 1 步粘贴。</translation>
    </message>
    <message>
        <source>Say so in Settings, Suggestion rules: single products, whole categories, or what is out of stock.</source>
        <translation>请在“设置”的“推荐规则”中说明：单个商品、整个类别，或缺货商品。</translation>
    </message>
    <message>
        <source>Seller Central, Reports, Fulfilment or Orders: All orders.</source>
        <translation>卖家平台 → 报告 → 配送或订单：所有订单。</translation>
    </message>
    <message>
        <source>Seller Hub, Orders, Download report.</source>
        <translation>卖家中心 → 订单 → 下载报告。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shop Manager, Settings, Options, Download data: Order items.</source>
        <translation>店铺管理 → 设置 → 选项 → 下载数据：订单商品。</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>Six views of your shop</source>
        <translation>店铺的六个视角</translation>
    </message>
    <message>
        <source>Sold items or Orders, then batch export; choose the report with items.</source>
        <translation>已卖出的宝贝或订单 → 批量导出；选择含商品明细的报表。</translation>
    </message>
    <message>
        <source>Some customers, drawn at random, are not put on the contact list, so that you can see what contacting the others really brings.</source>
        <translation>随机抽取的部分顾客不进入联系名单，以便您了解联系其他顾客的真实效果。</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>带走数据</translation>
    </message>
    <message>
        <source>Take something out</source>
        <translation>移除内容</translation>
    </message>
    <message>
        <source>Taobao and Youzan</source>
        <translation>淘宝和有赞</translation>
    </message>
    <message>
        <source>The computer's clock. If your newest sale is over 60 days old, dates count from the day after it.</source>
        <translation>以电脑时钟为准。如果最新销售已超过 60 天，则日期从其次日算起。</translation>
    </message>
    <message>
        <source>The lists beside the search leave rows out. A press on a column's title puts the rows in order; Arrange at the bottom chooses the columns. All of it stays until next time.</source>
        <translation>搜索旁的列表可筛选行。点按列标题可排序；底部的“排列”可选择显示的列。这些设置会保留到下次。</translation>
    </message>
    <message>
        <source>The newest weeks are kept aside. The model must foretell them without having seen them, and is compared with simple methods on the same weeks.</source>
        <translation>最近几周的数据会被留出。模型必须在没有见过的情况下预测它们，并与简单方法在同样几周上比较。</translation>
    </message>
    <message>
        <source>The price is the one they will most likely pay; where your sales show how demand answers to it, the one that earns most. Point at it to see which. When says how soon: now, a window, overdue, or with their next visit.</source>
        <translation>价格是顾客最可能支付的价格；如果销售记录显示了需求对价格的反应，则是收益最高的价格。指向价格即可看到是哪一种。“时机”说明多快：现在、一段时间、逾期或下次来店。</translation>
    </message>
    <message>
        <source>The reason counts purchases and days from your own sales; nothing in it is guessed.</source>
        <translation>理由中的次数和天数来自您自己的销售，没有猜测。</translation>
    </message>
    <message>
        <source>The share of your products that is offered to anybody at all.</source>
        <translation>被推荐给任何人的商品所占比例。</translation>
    </message>
    <message>
        <source>The simple method to beat: offer each customer what they buy most and bought lately.</source>
        <translation>需要超越的简单方法：向每位顾客推荐其最常买和最近买的商品。</translation>
    </message>
    <message>
        <source>The simplest method: offer everybody what sells most.</source>
        <translation>最简单的方法：向所有人推荐卖得最好的商品。</translation>
    </message>
    <message>
        <source>The time that usually passes between two purchases of the same customer.</source>
        <translation>同一顾客两次购买之间通常间隔的时间。</translation>
    </message>
    <message>
        <source>The truth lies between the two ends in most cases: for prices and times in 8 of 10, in comparisons of models in 95 of 100. Narrow is good.</source>
        <translation>多数情况下真实值在两端之间：价格和时机为十之八，模型比较为百之九十五。范围越窄越好。</translation>
    </message>
    <message>
        <source>There is no Save button. What concerns the shop can be undone with Ctrl+Z.</source>
        <translation>没有“保存”按钮。与店铺有关的更改可用 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Two ways to begin</source>
        <translation>两种开始方式</translation>
    </message>
    <message>
        <source>Type into the search: every word must occur somewhere in the row. Esc shows everything again.</source>
        <translation>在搜索框中输入：每个词都必须出现在该行中。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Usual basket</source>
        <translation>惯常购物篮</translation>
    </message>
    <message>
        <source>Usual rhythm</source>
        <translation>购买周期</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What a sales file needs</source>
        <translation>销售文件需要什么</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>What training does</source>
        <translation>训练做什么</translation>
    </message>
    <message>
        <source>What you say under Suggestion rules and Repeat policy holds for every list, whatever a model thinks.</source>
        <translation>“推荐规则”和“复购规则”中的设置对所有列表有效，无论模型怎么看。</translation>
    </message>
    <message>
        <source>Where things stay</source>
        <translation>数据存放在哪里</translation>
    </message>
    <message>
        <source>Which day counts as today</source>
        <translation>哪一天算作今天</translation>
    </message>
    <message>
        <source>Who is due</source>
        <translation>谁到期了</translation>
    </message>
    <message>
        <source>Why it is suggested</source>
        <translation>为什么推荐</translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation>WooCommerce</translation>
    </message>
    <message>
        <source>eBay</source>
        <translation>eBay</translation>
    </message>
</context>
<context>
    <name>HelpDock</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
</context>
<context>
    <name>IdeaPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件的行</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Every row can be used.</source>
        <translation>每一行都可以使用。</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation><numerusform>导入 %Ln 行</numerusform></translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>尚未保存任何内容。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row in your file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>What to fix</source>
        <translation>需要修正</translation>
    </message>
    <message>
        <source>the first {shown} of {rejected}</source>
        <translation>{rejected} 行中的前 {shown} 行</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>As the file says</source>
        <translation>按文件判断</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Choose the column below. What no column is chosen for is taken as missing.</source>
        <translation>请在下方选择列。未选择列的内容视为没有。</translation>
    </message>
    <message>
        <source>Column in your file</source>
        <translation>文件中的列</translation>
    </message>
    <message numerus="yes">
        <source>Column {n}</source>
        <translation><numerusform>第 {n} 列</numerusform></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>导入后的样子</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Nothing in the file tells whether 03/04 is in March or in April.</source>
        <translation>文件中没有任何内容说明 03/04 是三月还是四月。</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>日与月的顺序</translation>
    </message>
    <message>
        <source>Please check: {fields}</source>
        <translation>请检查：{fields}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每行是</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Use {column} as</source>
        <translation>{column} 用作</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>每行是什么</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>Your choices are remembered for files like this one.</source>
        <translation>您的选择会用于同类文件。</translation>
    </message>
    <message>
        <source>columns as you chose them last time</source>
        <translation>列按您上次的选择</translation>
    </message>
    <message>
        <source>the first rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers added</source>
        <translation><numerusform>已添加 %Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln 种商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products added</source>
        <translation><numerusform>已添加 %Ln 件商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were brought up to date.</source>
        <translation><numerusform>已更新 %Ln 行。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sales added</source>
        <translation><numerusform>已新增 %Ln 条销售</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln views, favourites and ratings added</source>
        <translation><numerusform>已添加 %Ln 条浏览、收藏和评分</numerusform></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>导入其他文件…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New: {products}, {customers}.</source>
        <translation>新增：{products}，{customers}。</translation>
    </message>
    <message>
        <source>Puts the shop back exactly as it was.</source>
        <translation>店铺将恢复原样。</translation>
    </message>
    <message>
        <source>See what came in</source>
        <translation>查看导入的内容</translation>
    </message>
    <message>
        <source>Something wrong? Undo the whole import</source>
        <translation>有问题？撤销整个导入</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Train, so that suggestions know about them</source>
        <translation>训练后，推荐才会考虑这些销售</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>You can keep working meanwhile.</source>
        <translation>训练时您可以继续工作。</translation>
    </message>
    <message>
        <source>Your shop file has them beside its sales.</source>
        <translation>您的店铺文件已将它们与销售记录一起保存。</translation>
    </message>
    <message>
        <source>Your shop file now has {lines} sale lines up to {day}.</source>
        <translation>店铺文件现有 {lines} 条销售明细，截至 {day}。</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation><numerusform>%Ln 行</numerusform></translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>有更好</translation>
    </message>
    <message>
        <source>CSV, TSV or Excel, from a till, web shop or spreadsheet</source>
        <translation>来自收银机、网店或电子表格的 CSV、TSV 或 Excel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Drop your file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>How to export from common tills</source>
        <translation>如何从常见收银系统导出</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>再次导入</translation>
    </message>
    <message>
        <source>Import {file} again</source>
        <translation>再次导入 {file}</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>以前导入过</translation>
    </message>
    <message>
        <source>Lists of products or customers can come in the same way.</source>
        <translation>商品或顾客清单也可以同样导入。</translation>
    </message>
    <message>
        <source>Not sure?</source>
        <translation>不确定？</translation>
    </message>
    <message>
        <source>Paste from clipboard</source>
        <translation>从剪贴板粘贴</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sale number</source>
        <translation>销售单号</translation>
    </message>
    <message>
        <source>Save an example file…</source>
        <translation>保存示例文件…</translation>
    </message>
    <message>
        <source>The clipboard holds no cells. Copy them in your spreadsheet first.</source>
        <translation>剪贴板中没有单元格。请先在电子表格中复制。</translation>
    </message>
    <message>
        <source>The file is read on this computer only.</source>
        <translation>文件只在本机读取。</translation>
    </message>
    <message>
        <source>What your file needs</source>
        <translation>文件需要什么</translation>
    </message>
    <message>
        <source>code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>for suggested prices</source>
        <translation>用于建议价格</translation>
    </message>
    <message>
        <source>number, phone or card; without it, best sellers only</source>
        <translation>编号、电话或会员卡；没有则只有畅销品</translation>
    </message>
    <message>
        <source>of each sale</source>
        <translation>每笔销售的日期</translation>
    </message>
    <message>
        <source>or one row per piece</source>
        <translation>或每件一行</translation>
    </message>
    <message>
        <source>to know what was bought together</source>
        <translation>以便了解哪些商品一起购买</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>All its %Ln rows are already in your shop.</source>
        <translation><numerusform>其中全部 %Ln 行都已在店铺中。</numerusform></translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回列选择</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Example of sales</source>
        <translation>销售示例</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import sales</source>
        <translation>导入销售</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Nothing is saved until you have seen the check in step 3</source>
        <translation>在您看过第 3 步的检查结果之前，不会保存任何内容</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>此文件没有新内容</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Save an example file</source>
        <translation>保存示例文件</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The rejected rows are in {file}</source>
        <translation>被拒绝的行已保存到 {file}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>nothing has been saved yet</source>
        <translation>尚未保存任何内容</translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln 件商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln 条销售记录</numerusform></translation>
    </message>
    <message>
        <source>Import again…</source>
        <translation>再次导入…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The file is no longer where it was.</source>
        <translation>该文件已不在原处。</translation>
    </message>
    <message>
        <source>This import was undone. Import the file again to have its rows back.</source>
        <translation>此导入已撤销。再次导入该文件即可恢复其中的行。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the import of {file}?</source>
        <translation>要撤销 {file} 的导入吗？</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>Undoing removes {sales}, {products} and {customers} that came only from this file. What you changed in other rows stays.</source>
        <translation>撤销会移除仅来自此文件的{sales}、{products}和{customers}。您在其他行所做的更改会保留。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln 种商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are no products (postage, fees, samples)</source>
        <translation><numerusform>%Ln 行不是商品（邮费、手续费、样品）</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with a price of zero were left out</source>
        <translation><numerusform>已略去 %Ln 行价格为零的记录</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows without a customer count for the products only</source>
        <translation><numerusform>%Ln 行没有顾客，只计入商品</numerusform></translation>
    </message>
    <message>
        <source>Among those kept; taken off the sales</source>
        <translation>已包含在保留的行中；从销售中扣除</translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Left out. See below</source>
        <translation>已略去，见下方</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Rows that will be saved</source>
        <translation>将要保存的行</translation>
    </message>
    <message>
        <source>Twice in the file or in your shop. Left out</source>
        <translation>文件内或店铺中已有。已略去</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{kept} of {lines} rows are ready to import</source>
        <translation>{lines} 行中有 {kept} 行可以导入</translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%Ln customers bought both</source>
        <translation><numerusform>%Ln 位顾客两样都买</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln days a year</source>
        <translation><numerusform>每年约 %Ln 天购买</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln prices seen</source>
        <translation><numerusform>出现过 %Ln 种价格</numerusform></translation>
    </message>
    <message>
        <source>10% dearer sells about {change} fewer pieces.</source>
        <translation>涨价 10%，销量约减少 {change}。</translation>
    </message>
    <message>
        <source>Bought nothing in the last 365 days.</source>
        <translation>最近 365 天没有购买。</translation>
    </message>
    <message>
        <source>Came on at least 3 days, and stay away for three times their usual gap and over a month.</source>
        <translation>至少来过 3 天，现在已超过平常间隔的三倍且一个多月未来。</translation>
    </message>
    <message>
        <source>Came on at least 6 days, half of the times within 60 days.</source>
        <translation>至少来过 6 天，一半的间隔不超过 60 天。</translation>
    </message>
    <message>
        <source>Came once, within the last 90 days.</source>
        <translation>最近 90 天内来过一次。</translation>
    </message>
    <message>
        <source>Cooling off</source>
        <translation>渐行渐远</translation>
    </message>
    <message>
        <source>Dearer weeks did not sell fewer pieces here.</source>
        <translation>这里涨价的几周销量并未减少。</translation>
    </message>
    <message>
        <source>Everyone else who bought within the last year.</source>
        <translation>最近一年内购买过的其他顾客。</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Most purchase days lie in the same three months of the year.</source>
        <translation>多数购买日集中在每年相同的三个月。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新顾客</translation>
    </message>
    <message>
        <source>Occasional</source>
        <translation>偶尔购买</translation>
    </message>
    <message>
        <source>Of the customers who bought {first}, {share} also bought {second}: {lift} times as many as of all.</source>
        <translation>买过{first}的顾客中，{share} 也买过{second}：是全体的 {lift} 倍。</translation>
    </message>
    <message>
        <source>Of the orders with {first}, {share} also hold {second}: {lift} times as many as of all.</source>
        <translation>含{first}的订单中，{share} 也含{second}：是全体的 {lift} 倍。</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Seasonal buyers</source>
        <translation>季节性顾客</translation>
    </message>
    <message>
        <source>a curve needs three seen in several weeks</source>
        <translation>曲线需要三种出现过数周的价格</translation>
    </message>
    <message>
        <source>a rough guide</source>
        <translation>仅供粗略参考</translation>
    </message>
    <message>
        <source>best margin {price}</source>
        <translation>毛利最高 {price}</translation>
    </message>
    <message>
        <source>best sales {price}</source>
        <translation>销售最高 {price}</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation><numerusform>约每 %Ln 天来一次</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>first came %Ln days ago</source>
        <translation><numerusform>%Ln 天前首次购买</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in %Ln orders</source>
        <translation><numerusform>出现在 %Ln 个订单</numerusform></translation>
    </message>
    <message>
        <source>late by two rhythms</source>
        <translation>已逾期两个周期</translation>
    </message>
    <message>
        <source>mostly {first}–{last}</source>
        <translation>多在{first}至{last}</translation>
    </message>
    <message>
        <source>nothing for a year</source>
        <translation>一年未购买</translation>
    </message>
    <message>
        <source>{money} in {weeks} weeks.</source>
        <translation>{weeks} 周共 {money}。</translation>
    </message>
    <message>
        <source>{money} in {weeks} weeks; the newest {same} of them {change} against the same weeks a year before.</source>
        <translation>{weeks} 周共 {money}；其中最近 {same} 周与一年前同期相比 {change}。</translation>
    </message>
    <message>
        <source>{name} bring {share} of the last year's sales: {customers} customers.</source>
        <translation>{name}（{customers} 位顾客）贡献了最近一年 {share} 的销售。</translation>
    </message>
    <message>
        <source>{name} brought most: {money}.</source>
        <translation>{name}销售额最高：{money}。</translation>
    </message>
    <message>
        <source>{products} products; what lies close together is bought by the same customers. Groups: {names}.</source>
        <translation>{products} 种商品；位置相近的商品由相同的顾客购买。分组：{names}。</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>占全体 {share}</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>全部销售</translation>
    </message>
    <message>
        <source>Bring in your sales, and this page shows how they go and who buys what.</source>
        <translation>导入销售后，此页将显示销售走势以及谁买什么。</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Category of sales, best sellers</source>
        <translation>销售和畅销商品的类别</translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation>导入我的销售</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>Last 24 months</source>
        <translation>最近 24 个月</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>最近 6 个月</translation>
    </message>
    <message>
        <source>Looking for segments, rules and the map of products…</source>
        <translation>正在寻找顾客分群、规则和商品地图…</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Period of sales, best sellers</source>
        <translation>销售和畅销商品的时段</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Sales changed since segments, map and rules were found.</source>
        <translation>得出分群、地图和规则后，销售有了变化。</translation>
    </message>
    <message>
        <source>This was not worked out yet.</source>
        <translation>尚未计算。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>KeptColumns</name>
    <message>
        <source>Columns as at first</source>
        <translation>恢复最初的列</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation><numerusform>%Ln 天</numerusform></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Customer {code}</source>
        <translation>顾客 {code}</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>上次购买</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Usual rhythm</source>
        <translation>购买周期</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Terms of the licence</source>
        <translation>许可条款</translation>
    </message>
    <message>
        <source>What Shelfwise is built with</source>
        <translation>Shelfwise 所用的组件</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>&amp;Processor use</source>
        <translation>处理器占用(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sales to learn from</source>
        <translation>用于学习的销售(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>全部销售</translation>
    </message>
    <message>
        <source>As long as it gets better</source>
        <translation>只要还在变好就继续</translation>
    </message>
    <message numerus="yes">
        <source>At most %n minutes</source>
        <translation><numerusform>最多 %n 分钟</numerusform></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Pause on &amp;battery power</source>
        <translation>使用电池时暂停(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <translation><numerusform>最近 %n 个月</numerusform></translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Can be changed when nothing is running</source>
        <translation>没有任务运行时才能更改</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Normal ({percent})</source>
        <translation>正常（{percent}）</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>与电脑相同</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Prices are being worked out. The sheet opens when they are there.</source>
        <translation>正在计算价格，算好后会打开打印页。</translation>
    </message>
    <message>
        <source>There is nothing to print on this page yet.</source>
        <translation>此页面暂时没有可打印的内容。</translation>
    </message>
    <message>
        <source>open a shop file first</source>
        <translation>请先打开店铺文件</translation>
    </message>
    <message>
        <source>{file} is open in another window, which comes forward</source>
        <translation>{file} 已在另一个窗口中打开，该窗口已移到前面</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>A map needs at least ten products with five buyers each.</source>
        <translation>地图至少需要十种各有五位买家的商品。</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product map</source>
        <translation>商品地图</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>显示整张地图</translation>
    </message>
    <message>
        <source>close = same buyers</source>
        <translation>相近 = 买家相同</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Shelfwise</source>
        <translation>关于 Shelfwise(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close shop file</source>
        <translation>关闭店铺文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export offers for everyone…</source>
        <translation>导出所有顾客的推荐(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find anything</source>
        <translation>查找任何内容(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import sales…</source>
        <translation>导入销售(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open shop file…</source>
        <translation>打开店铺文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search this page</source>
        <translation>在此页搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start or pause training</source>
        <translation>开始或暂停训练(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>推荐(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What does this mean?</source>
        <translation>这是什么意思？(&amp;W)</translation>
    </message>
    <message>
        <source>At the &amp;till</source>
        <translation>收银台(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;product</source>
        <translation>按商品(&amp;P)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>For a &amp;customer</source>
        <translation>按顾客(&amp;C)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation>打开示例店铺(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>重置布局(&amp;E)</translation>
    </message>
    <message>
        <source>Recent &amp;messages</source>
        <translation>最近消息(&amp;M)</translation>
    </message>
    <message>
        <source>Recently &amp;deleted…</source>
        <translation>最近删除(&amp;D)…</translation>
    </message>
    <message>
        <source>S&amp;top and keep best</source>
        <translation>停止并保留最佳(&amp;T)</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>与电脑一致</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Hello {customer},

{product} is here for you at {price}. Shall we put it aside?

{shop}</source>
        <translation>{customer}，您好！

{product}现在的价格是 {price}，需要为您留一份吗？

{shop}</translation>
    </message>
</context>
<context>
    <name>MessageSection</name>
    <message>
        <source>Copy message fills in what stands in braces: {customer}, {product}, {price}, {shop}. Empty: our words.</source>
        <translation>“复制消息”会填入花括号中的内容：{customer}、{product}、{price}、{shop}。留空则使用默认文字。</translation>
    </message>
    <message>
        <source>Message to customers</source>
        <translation>给顾客的消息</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was told since the window opened.</source>
        <translation>窗口打开以来没有消息。</translation>
    </message>
    <message>
        <source>Recent messages</source>
        <translation>最近消息</translation>
    </message>
</context>
<context>
    <name>MethodModel</name>
    <message>
        <source>Last took</source>
        <translation>上次用时</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Neural networks</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐使用</translation>
    </message>
    <message>
        <source>Simple methods</source>
        <translation>简单方法</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>几分钟</translation>
    </message>
    <message>
        <source>need more customers who came twice</source>
        <translation>需要更多来过两次的顾客</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>几秒</translation>
    </message>
</context>
<context>
    <name>OfferActions</name>
    <message>
        <source>Choose an idea in the list first.</source>
        <translation>请先在列表中选择一个建议。</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Do not suggest this product to this customer any more.</source>
        <translation>不再向这位顾客推荐这个商品。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Mark as sold</source>
        <translation>标记为已售</translation>
    </message>
    <message>
        <source>Message copied. Paste it wherever you write to your customer.</source>
        <translation>消息已复制。请粘贴到您联系顾客的地方。</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>不感兴趣</translation>
    </message>
    <message>
        <source>Put a message for the customer on the clipboard.</source>
        <translation>把给顾客的消息放到剪贴板。</translation>
    </message>
    <message>
        <source>Record the sale; asks for quantity and price.</source>
        <translation>记录销售；会询问数量和价格。</translation>
    </message>
    <message>
        <source>Suggest it again in 30 days.</source>
        <translation>30 天后再推荐。</translation>
    </message>
</context>
<context>
    <name>OfferCells</name>
    <message>
        <source>Earns most above the cost: dearer, fewer buy it; cheaper, less is left.</source>
        <translation>扣除成本后赚得最多：再贵，买的人会变少；再便宜，剩下的会变少。</translation>
    </message>
    <message>
        <source>Eight of ten times, between {low} and {high} is paid.</source>
        <translation>十次里有八次，成交价在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High: at least half of such ideas were bought in their window.</source>
        <translation>高：这类建议至少有一半在时机内成交。</translation>
    </message>
    <message>
        <source>How likely this is can be told once the shop has some months of sales.</source>
        <translation>店铺有几个月的销售后，才能判断可能性有多大。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Low: fewer than one in five such ideas were bought in their window.</source>
        <translation>低：这类建议不到五分之一在时机内成交。</translation>
    </message>
    <message>
        <source>Low: this customer came once at most, which is too little to be sure of.</source>
        <translation>低：这位顾客最多来过一次，信息太少，无法确定。</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Medium: at least one in five such ideas was bought in its window.</source>
        <translation>中：这类建议至少每五个有一个在时机内成交。</translation>
    </message>
    <message>
        <source>Nothing was ever paid for it here.</source>
        <translation>这里从未有过它的成交价。</translation>
    </message>
    <message>
        <source>Still being worked out; it comes in a moment.</source>
        <translation>仍在计算，稍后显示。</translation>
    </message>
    <message>
        <source>Takes most money: dearer, fewer buy it. Its cost is not known.</source>
        <translation>销售额最高：再贵，买的人会变少。成本未知。</translation>
    </message>
    <message>
        <source>The list price: fewer than three different prices were seen.</source>
        <translation>标价：见过的不同价格不到三个。</translation>
    </message>
    <message>
        <source>This one: {share} within {days} days.</source>
        <translation>这一个：{days} 天内 {share}。</translation>
    </message>
    <message>
        <source>This one: {share}.</source>
        <translation>这一个：{share}。</translation>
    </message>
    <message>
        <source>What this customer will most likely pay. Sales do not show a better price.</source>
        <translation>这位顾客最可能接受的价格。销售记录没有显示更好的价格。</translation>
    </message>
    <message>
        <source>confidence {word}</source>
        <translation>把握{word}</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>list price unknown</source>
        <translation>标价未知</translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation>标价 {price}</translation>
    </message>
    <message>
        <source>suggested price {price}</source>
        <translation>建议价格 {price}</translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Back in stock?</source>
        <translation>有货了吗？</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>More for this idea</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Not learned yet</source>
        <translation>尚未学习</translation>
    </message>
    <message>
        <source>Product and reason</source>
        <translation>商品与理由</translation>
    </message>
    <message>
        <source>Suggested price</source>
        <translation>建议价格</translation>
    </message>
    <message>
        <source>The list price is not known.</source>
        <translation>标价未知。</translation>
    </message>
    <message>
        <source>The stock of this product is used up. Is it back?</source>
        <translation>这个商品的库存已用完。有货了吗？</translation>
    </message>
    <message>
        <source>This product is newer than the model, which learned nothing of it yet.</source>
        <translation>这个商品比模型新，模型尚未学到它。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>never bought here by this customer</source>
        <translation>该顾客从未买过的商品</translation>
    </message>
    <message>
        <source>nothing left that they do not already buy</source>
        <translation>没有该顾客尚未购买的商品了</translation>
    </message>
    <message>
        <source>nothing to suggest yet</source>
        <translation>暂无可推荐</translation>
    </message>
    <message>
        <source>nothing yet: appears after a first purchase</source>
        <translation>暂无：首次购买后出现</translation>
    </message>
    <message>
        <source>things they already buy</source>
        <translation>该顾客常买的商品</translation>
    </message>
    <message>
        <source>things they know and things new to them, in one ranking</source>
        <translation>买过的和没买过的，合并排序</translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total}</source>
        <translation><numerusform>{n} / {total}</numerusform></translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>1 selected: {product}</source>
        <translation>已选 1 项：{product}</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No idea matches “{filter}”.</source>
        <translation>没有符合“{filter}”的建议。</translation>
    </message>
    <message>
        <source>The ideas are still there; the filter only hides them.</source>
        <translation>建议仍在；筛选只是把它们隐藏了。</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Ideas for this customer</source>
        <translation>给这位顾客的推荐</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>Foretold by {method} (others: {others}).</source>
        <translation>由{method}预测（其他：{others}）。</translation>
    </message>
    <message>
        <source>Next visit: off by {error} days on average, {difference}.</source>
        <translation>下次到店：平均相差 {error} 天，{difference}。</translation>
    </message>
    <message>
        <source>Price: off by {error}% on average; with {rule} by {other}%.</source>
        <translation>价格：平均相差 {error}%；用{rule}则相差 {other}%。</translation>
    </message>
    <message>
        <source>Ranges of days are meant to hold 80% of the time; they held {share}.</source>
        <translation>日期范围的目标是 80% 的情况下成立；实际为 {share}。</translation>
    </message>
    <message>
        <source>Ranges of prices are meant to hold 80% of the time; they held {share}.</source>
        <translation>价格范围的目标是 80% 的情况下成立；实际为 {share}。</translation>
    </message>
    <message>
        <source>When a product is due: off by {error} days on average, {difference}.</source>
        <translation>商品再次购买的时间：平均相差 {error} 天，{difference}。</translation>
    </message>
    <message>
        <source>Where one price is named without a range, {share} paid just that.</source>
        <translation>只给出单一价格而没有范围时，{share} 的顾客正好支付该价格。</translation>
    </message>
    <message>
        <source>as good as {rule}</source>
        <translation>与{rule}一样好</translation>
    </message>
    <message>
        <source>decision trees</source>
        <translation>决策树</translation>
    </message>
    <message>
        <source>each one's rhythm</source>
        <translation>各自的购买周期</translation>
    </message>
    <message>
        <source>expecting everybody at once</source>
        <translation>“所有人马上会来”的预期</translation>
    </message>
    <message>
        <source>expecting nobody</source>
        <translation>“谁都不会来”的预期</translation>
    </message>
    <message>
        <source>the last price of the product</source>
        <translation>商品的最近价格</translation>
    </message>
    <message>
        <source>the mean of their gaps</source>
        <translation>其间隔的平均值</translation>
    </message>
    <message>
        <source>the price they paid last</source>
        <translation>其上次支付的价格</translation>
    </message>
    <message>
        <source>the recurrent network</source>
        <translation>循环神经网络</translation>
    </message>
    <message>
        <source>the usual price of the product</source>
        <translation>商品的通常价格</translation>
    </message>
    <message>
        <source>their usual rhythm</source>
        <translation>其通常周期</translation>
    </message>
    <message>
        <source>trees and network together</source>
        <translation>决策树与网络合用</translation>
    </message>
    <message>
        <source>{days} days better than {rule}</source>
        <translation>比{rule}好 {days} 天</translation>
    </message>
    <message>
        <source>{days} days worse than {rule}</source>
        <translation>比{rule}差 {days} 天</translation>
    </message>
    <message>
        <source>{method} {error} days</source>
        <translation>{method} {error} 天</translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>As in this shop</source>
        <translation>与本店一致</translation>
    </message>
    <message>
        <source>Counts from the last offer</source>
        <translation>从上次推荐算起</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>Keep some customers back</source>
        <translation>保留部分顾客不联系</translation>
    </message>
    <message>
        <source>Most of one category in a list</source>
        <translation>列表中同一类别最多</translation>
    </message>
    <message>
        <source>Needs a cost for the product</source>
        <translation>需要填写商品成本</translation>
    </message>
    <message>
        <source>Never above the list price, never below the cost</source>
        <translation>绝不高于标价，绝不低于成本</translation>
    </message>
    <message>
        <source>Never below cost plus</source>
        <translation>不低于成本加</translation>
    </message>
    <message>
        <source>Never recommend</source>
        <translation>从不推荐</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>One in ten, drawn at random each day, is not contacted: so you learn what contacting brings.</source>
        <translation>每天随机抽取十分之一的顾客不联系，由此了解联系带来的效果。</translation>
    </message>
    <message>
        <source>Only offer what is in stock</source>
        <translation>只推荐有库存的商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product or category</source>
        <translation>商品或类别</translation>
    </message>
    <message>
        <source>Show sooner</source>
        <translation>靠前显示</translation>
    </message>
    <message>
        <source>Show sooner in lists</source>
        <translation>在列表中靠前显示</translation>
    </message>
    <message>
        <source>Suggested prices end in</source>
        <translation>建议价格的尾数</translation>
    </message>
    <message>
        <source>Suggestion rules</source>
        <translation>推荐规则</translation>
    </message>
    <message>
        <source>Wait before contacting the same customer again</source>
        <translation>再次联系同一顾客前等待</translation>
    </message>
    <message>
        <source>Whole amounts</source>
        <translation>整数</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening {shop}…</source>
        <translation>正在打开 {shop}…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Customer number or name</source>
        <translation>顾客编号或姓名</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或编码</translation>
    </message>
    <message>
        <source>No customer matches “{words}”.</source>
        <translation>没有符合“{words}”的顾客。</translation>
    </message>
    <message>
        <source>No product matches “{words}”.</source>
        <translation>没有符合“{words}”的商品。</translation>
    </message>
    <message>
        <source>Nobody is like this now.</source>
        <translation>目前没有这样的顾客。</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或姓名</translation>
    </message>
    <message>
        <source>Product name or code</source>
        <translation>商品名称或编码</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示所有顾客</translation>
    </message>
    <message>
        <source>You can search by part of a name, code or category.</source>
        <translation>可以按名称、编码或类别的一部分搜索。</translation>
    </message>
    <message>
        <source>You can search by part of a number, name or place.</source>
        <translation>可以按编号、姓名或地点的一部分搜索。</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>No price of this product is known.</source>
        <translation>没有此商品的价格记录。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Pieces a week</source>
        <translation>每周件数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price and demand</source>
        <translation>价格与需求</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周数</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Deleting a customer removes the name and everything else that tells who it was from the shop file at once; the sales stay without a name. Backups made before still hold it, until they are deleted too, and importing a file that names the customer brings the name back.</source>
        <translation>删除客户后，商店文件中的姓名以及其他能辨认此人的信息会立即清除；销售记录会保留，但不再带有姓名。此前的备份仍含有这些信息，直到它们也被删除；若导入仍含有该客户的文件，其姓名会重新出现。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>数据不会离开本机</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Shelfwise has no account, no tracking and never connects to the internet.</source>
        <translation>Shelfwise 没有账号，没有跟踪，从不连接互联网。</translation>
    </message>
    <message>
        <source>Your shop file, models and backups stay in the folder you chose. To move to another computer, copy the shop file.</source>
        <translation>店铺文件、模型和备份都保存在您选择的文件夹中。要换电脑，只需复制店铺文件。</translation>
    </message>
</context>
<context>
    <name>ProductFacts</name>
    <message>
        <source>Buyers so far</source>
        <translation>已购顾客</translation>
    </message>
    <message>
        <source>Eight of ten sale lines were at these prices.</source>
        <translation>十行销售中有八行在这个价格区间。</translation>
    </message>
    <message>
        <source>Expected takers</source>
        <translation>预计购买者</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>成交价</translation>
    </message>
    <message>
        <source>Sold, 12 months</source>
        <translation>12 个月销量</translation>
    </message>
    <message>
        <source>The chances of all {all} customers added up.</source>
        <translation>全部 {all} 位顾客的可能性之和。</translation>
    </message>
    <message>
        <source>about {takers} in {days} days</source>
        <translation>{days} 天内约 {takers} 位</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
</context>
<context>
    <name>ProductFilters</name>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Low stock: less than is sold in four weeks.</source>
        <translation>库存不足：少于四周的销量。</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>Not recommended</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Not sold for a year</source>
        <translation>一年未售出</translation>
    </message>
    <message>
        <source>State of the product</source>
        <translation>商品状态</translation>
    </message>
</context>
<context>
    <name>ProductMode</name>
    <message>
        <source>Customers for {product}</source>
        <translation>{product} 的顾客</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Export these customers</source>
        <translation>导出这些顾客</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Shelfwise learns from your sales what each customer is likely to want next.</source>
        <translation>Shelfwise 从您的销售中学习每位顾客接下来可能想要什么。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Train once to see who would want it</source>
        <translation>训练一次，看看谁会想要它</translation>
    </message>
    <message>
        <source>Who would want {product}</source>
        <translation>谁会想要{product}</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>Never offered</source>
        <translation>从不推荐</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
</context>
<context>
    <name>ProductScatter</name>
    <message numerus="yes">
        <source>%Ln buyers</source>
        <translation><numerusform>%Ln 位买家</numerusform></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>A few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation><numerusform>约剩 %n 分钟</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About %n s left</source>
        <translation><numerusform>约剩 %n 秒</numerusform></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Training {model}</source>
        <translation>正在训练 {model}</translation>
    </message>
    <message>
        <source>You can keep working. Suggestions use the current model until this one is ready.</source>
        <translation>您可以继续工作。新模型就绪前，推荐仍使用当前模型。</translation>
    </message>
    <message>
        <source>{training}: waiting for another job to end</source>
        <translation>{training}：等待另一项任务结束</translation>
    </message>
    <message>
        <source>{used} of at most {budget} used</source>
        <translation>已用 {used}，最多 {budget}</translation>
    </message>
    <message>
        <source>{used} used</source>
        <translation>已用 {used}</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>In use.</source>
        <translation>使用中。</translation>
    </message>
    <message>
        <source>It is compared with best sellers and the usual basket.</source>
        <translation>与畅销品和惯常购物篮比较。</translation>
    </message>
    <message>
        <source>Last training</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>Show the comparison</source>
        <translation>显示比较</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>显示结果</translation>
    </message>
    <message>
        <source>The model studies the rest, round by round. You see it improve.</source>
        <translation>模型一轮一轮学习其余销售，您会看到它变好。</translation>
    </message>
    <message>
        <source>The newest weeks of sales are kept aside as a fair test.</source>
        <translation>最近几周的销售留作公平的检验。</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>You decide whether to use it. Until then nothing changes.</source>
        <translation>由您决定是否使用它。在此之前一切不变。</translation>
    </message>
    <message>
        <source>{day}, {model}, {time}.</source>
        <translation>{day}，{model}，{time}。</translation>
    </message>
</context>
<context>
    <name>RecentlyDeletedDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last 30 days.</source>
        <translation>最近 30 天没有删除任何内容。</translation>
    </message>
    <message>
        <source>Products and sale lines are kept for 30 days. Customers are erased at once, so that nothing of them stays.</source>
        <translation>商品和销售行会保留 30 天。顾客会立即彻底删除，不留任何信息。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>最近删除</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>RecommendPage</name>
    <message>
        <source>At the till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Bring in sales that name the customer, then Shelfwise can suggest what to offer to whom.</source>
        <translation>导入带有顾客的销售，Shelfwise 就能建议向谁推荐什么。</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>For a customer</source>
        <translation>按顾客</translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation>导入我的销售</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有顾客</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>No order so far, so these ideas are what others buy. They sharpen with each visit.</source>
        <translation>尚无订单，因此这些是其他顾客常买的商品。每次光顾都会更准确。</translation>
    </message>
    <message>
        <source>One order so far, so these ideas lean on what others buy. They sharpen with each visit.</source>
        <translation>目前只有一笔订单，因此主要参考其他顾客。每次光顾都会更准确。</translation>
    </message>
    <message>
        <source>Quick methods: {names}</source>
        <translation>快速方法：{names}</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Recommend for</source>
        <translation>推荐方式</translation>
    </message>
    <message>
        <source>Suggestions update as you type</source>
        <translation>建议随输入更新</translation>
    </message>
    <message>
        <source>These ideas come from quick methods.</source>
        <translation>这些推荐来自快速方法。</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Train once for better ones; you can keep working meanwhile.</source>
        <translation>训练一次会更好；其间您可以继续工作。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>We know little about this customer yet</source>
        <translation>我们对这位顾客了解还很少</translation>
    </message>
    <message>
        <source>{model} · trained {day}</source>
        <translation>{model} · {day}训练</translation>
    </message>
</context>
<context>
    <name>ReliabilityCard</name>
    <message>
        <source>Came true</source>
        <translation>实际成交</translation>
    </message>
    <message>
        <source>Can confidence be trusted?</source>
        <translation>把握可信吗？</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>建议数</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>所说</translation>
    </message>
    <message>
        <source>{many} ideas of the past: what was said and what came differ by {points} points on average.</source>
        <translation>过去的 {many} 个建议：所说与实际平均相差 {points} 个百分点。</translation>
    </message>
</context>
<context>
    <name>ReliabilityCurve</name>
    <message>
        <source>Stated against what came true</source>
        <translation>预测与实际</translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message numerus="yes">
        <source>%Ln customers fewer</source>
        <translation><numerusform>少 %Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers more</source>
        <translation><numerusform>多 %Ln 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products fewer</source>
        <translation><numerusform>少 %Ln 种商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products more</source>
        <translation><numerusform>多 %Ln 种商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines fewer</source>
        <translation><numerusform>少 %Ln 条销售记录</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines more</source>
        <translation><numerusform>多 %Ln 条销售记录</numerusform></translation>
    </message>
    <message>
        <source>Go back to {moment}?</source>
        <translation>要恢复到 {moment} 吗？</translation>
    </message>
    <message>
        <source>Its newest sale is of {day}.</source>
        <translation>其最新销售为 {day}。</translation>
    </message>
    <message>
        <source>The present file is backed up first.</source>
        <translation>会先备份当前文件。</translation>
    </message>
    <message>
        <source>Then there are {what}.</source>
        <translation>恢复后：{what}。</translation>
    </message>
    <message>
        <source>as many sale lines, products and customers as now</source>
        <translation>销售记录、商品和顾客数量与现在相同</translation>
    </message>
</context>
<context>
    <name>RhythmStrip</name>
    <message>
        <source>Expected next: {days}.</source>
        <translation>预计下次：{days}。</translation>
    </message>
    <message>
        <source>No purchase in the last thirteen months.</source>
        <translation>近十三个月没有购买。</translation>
    </message>
    <message>
        <source>No purchase yet.</source>
        <translation>还没有购买。</translation>
    </message>
    <message>
        <source>Past purchases</source>
        <translation>过往购买</translation>
    </message>
    <message>
        <source>Purchases on {days}.</source>
        <translation>购买日：{days}。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>RoundChart</name>
    <message>
        <source>No round is finished yet.</source>
        <translation>还没有完成任何一轮。</translation>
    </message>
    <message numerus="yes">
        <source>Round {n}</source>
        <translation><numerusform>第 {n} 轮</numerusform></translation>
    </message>
    <message>
        <source>to beat</source>
        <translation>需超过</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation><numerusform>%Ln 条规则</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switched off</source>
        <translation><numerusform>%Ln 条已关闭</numerusform></translation>
    </message>
    <message>
        <source>Choose a rule to read it.</source>
        <translation>选择一条规则查看。</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>统计单位</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>If they buy</source>
        <translation>如果购买</translation>
    </message>
    <message>
        <source>If they buy → also</source>
        <translation>如果购买 → 也买</translation>
    </message>
    <message>
        <source>Likelier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Nothing is bought together often enough yet to make a rule.</source>
        <translation>还没有足够经常一起购买的商品可成规则。</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占全体</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>The model “Rules you can read” leaves out what is switched off.</source>
        <translation>“可读规则”模型不使用已关闭的规则。</translation>
    </message>
    <message>
        <source>They also buy</source>
        <translation>也会购买</translation>
    </message>
    <message>
        <source>This shop file can only be read.</source>
        <translation>此店铺文件只能读取。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>RunningJobs</name>
    <message>
        <source>If you close Shelfwise now, it stops and keeps the best round so far.</source>
        <translation>如果现在关闭，训练会停止并保留目前最好的一轮。</translation>
    </message>
    <message>
        <source>If you close Shelfwise now, it stops and leaves your files as they were before.</source>
        <translation>如果现在关闭，任务会停止，您的文件保持原样。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>还有任务在运行</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Training is still running</source>
        <translation>训练仍在进行</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>Log copied</source>
        <translation>日志已复制</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>训练时间</translation>
    </message>
</context>
<context>
    <name>SaleFilters</name>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>All sale lines</source>
        <translation>全部销售行</translation>
    </message>
    <message>
        <source>Customer not known</source>
        <translation>顾客未知</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从……到……</translation>
    </message>
    <message>
        <source>Kind of sale line</source>
        <translation>销售行的种类</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation><numerusform>最近 %Ln 天</numerusform></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Sales only</source>
        <translation>仅销售</translation>
    </message>
    <message>
        <source>Unpaid or cancelled</source>
        <translation>未付款或已取消</translation>
    </message>
</context>
<context>
    <name>SalesCard</name>
    <message>
        <source>A year before</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales per week</source>
        <translation>每周销售</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周起始</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SegmentsCard</name>
    <message>
        <source>Customer segments</source>
        <translation>顾客分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Enter or a double click shows the customers</source>
        <translation>按回车或双击可查看这些顾客</translation>
    </message>
    <message>
        <source>No customer has bought anything yet.</source>
        <translation>还没有顾客购买过。</translation>
    </message>
    <message>
        <source>Of sales</source>
        <translation>占销售</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>打开名单</translation>
    </message>
    <message>
        <source>Sales of the last year</source>
        <translation>最近一年销售</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Show the customers of the chosen segment</source>
        <translation>显示所选分群的顾客</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Changes are saved as you make them</source>
        <translation>更改会立即保存</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ShopCare</name>
    <message>
        <source>Copy written to {file}</source>
        <translation>副本已写入 {file}</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Reading what can still be read…</source>
        <translation>正在读取还能读出的内容…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the newest backup, or rescue what can be read.</source>
        <translation>请恢复最新的备份，或挽救还能读出的内容。</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复此备份？</translation>
    </message>
    <message>
        <source>The backup is back; what was there before is kept among the backups</source>
        <translation>备份已恢复；原先的内容保留在备份中</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>正在写入副本…</translation>
    </message>
    <message>
        <source>{kept} sale lines rescued, {lost} lost</source>
        <translation>已挽救 {kept} 条销售记录，丢失 {lost} 条</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Dates count from today, {day}.</source>
        <translation>日期从今天（{day}）算起。</translation>
    </message>
    <message>
        <source>Dates count from {day}, the day after your newest sale, because that is over 60 days ago.</source>
        <translation>日期从 {day}（最新销售的次日）算起，因为最新销售已超过 60 天。</translation>
    </message>
    <message>
        <source>How amounts are shown; they are not converted</source>
        <translation>金额的显示方式；不会换算</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>店铺文件</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>显示我的文件</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Where your days begin</source>
        <translation>一天从何时开始</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Cancel, or clear the search</source>
        <translation>取消，或清除搜索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Move in lists</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>Open or commit</source>
        <translation>打开或确认</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Looking for ideas…</source>
        <translation>正在寻找推荐…</translation>
    </message>
</context>
<context>
    <name>SoldPopover</name>
    <message>
        <source>&amp;Price each</source>
        <translation>单价(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mark as sold: {product}</source>
        <translation>标记为已售：{product}</translation>
    </message>
    <message>
        <source>Record sale</source>
        <translation>记录销售</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>所有顾客</translation>
    </message>
    <message>
        <source>Customers who are not expected any more</source>
        <translation>预计不会再来的顾客</translation>
    </message>
    <message>
        <source>Customers who came once, within the last 90 days</source>
        <translation>最近 90 天内来过一次的顾客</translation>
    </message>
    <message>
        <source>Customers who may come now or within a week, and who are late</source>
        <translation>现在或一周内可能来的顾客，以及逾期的顾客</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Still being worked out; it comes in a moment.</source>
        <translation>仍在计算，稍后就好。</translation>
    </message>
    <message>
        <source>Which customers to show</source>
        <translation>显示哪些顾客</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln 条销售明细</numerusform></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>正在创建示例店铺</translation>
    </message>
    <message>
        <source>No shop file open</source>
        <translation>未打开店铺文件</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>数据不会离开本机</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>店铺文件</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>第 {number} 步，共 {count} 步：{name}</translation>
    </message>
</context>
<context>
    <name>TableJobs</name>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>再次导入</translation>
    </message>
    <message>
        <source>Offers of {shop}</source>
        <translation>{shop} 的推荐</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{file} undone, {lines} sale lines removed</source>
        <translation>已撤销 {file}，移除 {lines} 条销售记录</translation>
    </message>
    <message>
        <source>{rows} offers written to {file}</source>
        <translation>已将 {rows} 条推荐写入 {file}</translation>
    </message>
    <message>
        <source>{rows} rows written to {file}</source>
        <translation>已将 {rows} 行写入 {file}</translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>Arrange…</source>
        <translation>排列…</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Bring in a sales file to begin.</source>
        <translation>导入一个销售文件即可开始。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Import sales…</source>
        <translation>导入销售…</translation>
    </message>
    <message>
        <source>Nothing matches “{search}”</source>
        <translation>没有与“{search}”匹配的内容</translation>
    </message>
    <message>
        <source>Only {most} rows or fewer can be put in that order. Choose some days or search first.</source>
        <translation>只有不超过 {most} 行时才能按此排序。请先选择日期或搜索。</translation>
    </message>
    <message>
        <source>Order of the rows, and which columns are shown</source>
        <translation>行的顺序，以及显示哪些列</translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation>行的排序</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Try part of the word, or a code.</source>
        <translation>试试词的一部分，或编码。</translation>
    </message>
    <message>
        <source>{found} of {total} are shown</source>
        <translation>显示 {total} 中的 {found} 项</translation>
    </message>
    <message>
        <source>{found} of {total} match “{search}”</source>
        <translation>{total} 项中有 {found} 项与“{search}”匹配</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose two rows or more; all become the one chosen last.</source>
        <translation>请选择两行或更多；它们都会并入最后选中的一行。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>TillMode</name>
    <message>
        <source>Add suggestion {number}</source>
        <translation>添加第 {number} 个建议</translation>
    </message>
    <message>
        <source>Add to basket</source>
        <translation>加入购物篮</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>{first} … {last} adds a suggestion</source>
        <translation>{first} … {last} 添加建议</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%Ln customers, best chance first</source>
        <translation><numerusform>%Ln 位顾客，可能性高者在前</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln dealt with</source>
        <translation><numerusform>已处理 %Ln 位</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new sales since the last training</source>
        <translation><numerusform>自上次训练以来有 %Ln 笔新销售</numerusform></translation>
    </message>
    <message>
        <source>Backed up today at {time}</source>
        <translation>今天 {time} 已备份</translation>
    </message>
    <message>
        <source>Backed up {day}, {time}</source>
        <translation>{day} {time} 已备份</translation>
    </message>
    <message>
        <source>Contacting seems to do harm.</source>
        <translation>联系顾客似乎有反效果。</translation>
    </message>
    <message>
        <source>Contacting surely helps.</source>
        <translation>联系顾客确实有帮助。</translation>
    </message>
    <message>
        <source>It knows {percent} of your sales.</source>
        <translation>它已了解您 {percent} 的销售。</translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln customers from {day}.</source>
        <translation><numerusform>下一批：{day}起有 %Ln 位顾客。</numerusform></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>No customer is expected to want something in the coming weeks.</source>
        <translation>预计未来几周没有顾客需要商品。</translation>
    </message>
    <message>
        <source>No model ranks the lists yet.</source>
        <translation>还没有模型为列表排序。</translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation>还没有销售。</translation>
    </message>
    <message>
        <source>Nobody is due today.</source>
        <translation>今天没有该联系的顾客。</translation>
    </message>
    <message>
        <source>Nobody was contacted yet. Mark customers as contacted, and what they buy shows here.</source>
        <translation>还没有联系过顾客。标记已联系的顾客后，他们买了什么会显示在这里。</translation>
    </message>
    <message>
        <source>Sales of {weeks} weeks. The newest week brought {last}, the best one, from {day}, {best}.</source>
        <translation>{weeks} 周的销售。最近一周 {last}，最好的一周（自 {day}）{best}。</translation>
    </message>
    <message>
        <source>Suggestions do not know about them yet. The last training took {time}; you can keep working.</source>
        <translation>建议尚未考虑这些销售。上次训练用时 {time}；训练时您可以继续工作。</translation>
    </message>
    <message>
        <source>Suggestions do not know about them yet. You can keep working while it trains.</source>
        <translation>建议尚未考虑这些销售。训练时您可以继续工作。</translation>
    </message>
    <message>
        <source>That was everyone for today.</source>
        <translation>今天的顾客都处理完了。</translation>
    </message>
    <message>
        <source>The difference may still be chance.</source>
        <translation>差异仍可能是偶然。</translation>
    </message>
    <message>
        <source>Whether contacting helped shows four weeks after the first contacts.</source>
        <translation>首次联系四周后，可看出联系是否有帮助。</translation>
    </message>
    <message>
        <source>With contact {with} of the offers were bought within {days} days, without {without}.</source>
        <translation>联系后，{with} 的建议在 {days} 天内成交；未联系时为 {without}。</translation>
    </message>
    <message numerus="yes">
        <source>You dealt with %Ln customers.</source>
        <translation><numerusform>您处理了 %Ln 位顾客。</numerusform></translation>
    </message>
    <message>
        <source>the day after your newest sale, which is long ago</source>
        <translation>最近一笔销售的次日（距今已久）</translation>
    </message>
    <message>
        <source>{contacted} contacted · {bought} bought · {money} sold</source>
        <translation>已联系 {contacted} 位 · {bought} 位购买 · 售出 {money}</translation>
    </message>
    <message>
        <source>{models}, trained {day}</source>
        <translation>{models}，训练于 {day}</translation>
    </message>
    <message>
        <source>{shown} of {all} customers</source>
        <translation>{all} 位顾客中的 {shown} 位</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%Ln messages copied</source>
        <translation><numerusform>已复制 %Ln 条消息</numerusform></translation>
    </message>
    <message>
        <source>Contact today</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Export the contact list</source>
        <translation>导出联系列表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>Retrain now</source>
        <translation>立即重新训练</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>There is nobody on the list.</source>
        <translation>列表中没有顾客。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>TodayPrinted</name>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Contact today</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Late by their own rhythm</source>
        <translation>按自身购买周期已逾期</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时机</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Adding up the sales…</source>
        <translation>正在汇总销售…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>How the advice did, last 30 days</source>
        <translation>最近 30 天建议的效果</translation>
    </message>
    <message>
        <source>Newest sale {day}</source>
        <translation>最近销售 {day}</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>还没有销售</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sale lines</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales per week</source>
        <translation>每周销售</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>店铺文件</translation>
    </message>
    <message>
        <source>Suggestion model</source>
        <translation>推荐模型</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周起始</translation>
    </message>
    <message>
        <source>last 26 weeks</source>
        <translation>最近 26 周</translation>
    </message>
</context>
<context>
    <name>TrainActions</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation>停止并保留最佳</translation>
    </message>
    <message>
        <source>Train again…</source>
        <translation>再次训练…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>1 new sale since the last training on {day}</source>
        <translation>自 {day} 上次训练以来有 1 条新销售</translation>
    </message>
    <message>
        <source>Bring in sales that name the customer, then Shelfwise can learn from them.</source>
        <translation>导入带有顾客的销售，Shelfwise 就能从中学习。</translation>
    </message>
    <message>
        <source>Finished {time} after {duration}</source>
        <translation>{time} 完成，用时 {duration}</translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation>导入我的销售</translation>
    </message>
    <message>
        <source>Neural networks need at least 50 customers who came twice. Sales that name the customer help.</source>
        <translation>神经网络需要至少 50 位来过两次的顾客。带有顾客的销售会有帮助。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>还没有可学习的内容</translation>
    </message>
    <message>
        <source>Paused until the computer is plugged in</source>
        <translation>已暂停，接通电源后继续</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Simple methods are best for your shop for now</source>
        <translation>目前简单方法最适合您的店铺</translation>
    </message>
    <message>
        <source>Teach Shelfwise from your sales</source>
        <translation>让 Shelfwise 从您的销售中学习</translation>
    </message>
    <message>
        <source>The model in use knows {percent} of your sales. Training again is a good idea.</source>
        <translation>当前模型了解您 {percent} 的销售。建议再次训练。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training finished. See whether the new model is better.</source>
        <translation>训练完成。请查看新模型是否更好。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{model} ranks the lists now.</source>
        <translation>现在由{model}为列表排序。</translation>
    </message>
    <message numerus="yes">
        <source>{n} new sales since the last training on {day}</source>
        <translation><numerusform>自 {day} 上次训练以来有 {n} 条新销售</numerusform></translation>
    </message>
</context>
<context>
    <name>TrainPrinted</name>
    <message>
        <source>Comparison of {model}</source>
        <translation>{model}的比较</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>NDCG at 10 with 95% range, on sales no model has seen</source>
        <translation>NDCG@10 及 95% 区间，基于模型未见过的销售</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message numerus="yes">
        <source>After {n} new sales</source>
        <translation><numerusform>新增 {n} 条销售后</numerusform></translation>
    </message>
    <message>
        <source>All but one core</source>
        <translation>除一个核心外全部</translation>
    </message>
    <message>
        <source>Leave half free</source>
        <translation>留出一半</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>One core only</source>
        <translation>只用一个核心</translation>
    </message>
    <message>
        <source>Processor use</source>
        <translation>处理器使用</translation>
    </message>
    <message>
        <source>Retrain reminder</source>
        <translation>重新训练提醒</translation>
    </message>
    <message>
        <source>Shown on the page Today</source>
        <translation>显示在“今日”页</translation>
    </message>
    <message>
        <source>So the till stays fast; counts from the next training</source>
        <translation>让收银保持流畅；从下次训练起生效</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>TrainingStory</name>
    <message numerus="yes">
        <source>Round {n} is done.</source>
        <translation><numerusform>第 {n} 轮完成。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: no better; the best is still round {best}. {values}.</source>
        <translation><numerusform>第 {n} 轮：没有更好；最佳仍是第 {best} 轮。{values}。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: the best so far. {values}.</source>
        <translation><numerusform>第 {n} 轮：目前最佳。{values}。</numerusform></translation>
    </message>
    <message>
        <source>The list {list} is now better than {model}.</source>
        <translation>列表“{list}”现在优于 {model}。</translation>
    </message>
    <message>
        <source>To beat on {list}: {model} with {value}.</source>
        <translation>“{list}”需超过：{model}，{value}。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Backups of this shop, newest first</source>
        <translation>此店铺的备份，最新的在前</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>挽救能读出的内容</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>店铺文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>All of it is in the shop.</source>
        <translation>全部内容已在店铺中。</translation>
    </message>
    <message>
        <source>Nothing of it is in the shop. Bring the file in again.</source>
        <translation>店铺中没有它的任何内容。请重新导入该文件。</translation>
    </message>
    <message>
        <source>Restoring was cut off</source>
        <translation>恢复被中断</translation>
    </message>
    <message>
        <source>The import of {file} was cut off</source>
        <translation>{file} 的导入被中断</translation>
    </message>
    <message>
        <source>The model used before still makes the offers. Train again; it goes on where it was.</source>
        <translation>之前使用的模型仍在给出推荐。请再次训练，将从中断处继续。</translation>
    </message>
    <message>
        <source>The shop file is whole; see the import history and the backups for where it stands.</source>
        <translation>店铺文件完好；请查看导入记录和备份以了解其状态。</translation>
    </message>
    <message>
        <source>The training was cut off</source>
        <translation>训练被中断</translation>
    </message>
    <message>
        <source>Undoing an import was cut off</source>
        <translation>撤销导入被中断</translation>
    </message>
</context>
<context>
    <name>Untrained</name>
    <message>
        <source>Last bought</source>
        <translation>上次购买</translation>
    </message>
    <message numerus="yes">
        <source>Shelfwise studies your {n} sale lines and learns what each customer is likely to want next. It takes a few minutes; you can keep working.</source>
        <translation><numerusform>Shelfwise 会学习您的 {n} 条销售明细，了解每位顾客接下来可能想要什么。需要几分钟，您可以继续工作。</numerusform></translation>
    </message>
    <message>
        <source>Show best sellers instead</source>
        <translation>改为显示畅销商品</translation>
    </message>
    <message>
        <source>Times bought</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>立即训练</translation>
    </message>
    <message>
        <source>Train once to get suggestions</source>
        <translation>训练一次即可获得推荐</translation>
    </message>
    <message>
        <source>What we already know without a model</source>
        <translation>没有模型时我们已经知道的</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A training that is stopped early keeps its best round; the comparison needs a whole one.</source>
        <translation>提前停止的训练会保留最好的一轮；比较需要完整的训练。</translation>
    </message>
    <message>
        <source>Its lists draw on {share} of your products.</source>
        <translation>它的列表用到了您 {share} 的商品。</translation>
    </message>
    <message>
        <source>Tested on {baskets} baskets of {customers} customers, {first} to {last}, that no model had seen.</source>
        <translation>用 {first}至{last} {customers} 位顾客的 {baskets} 个购物篮检验，任何模型都未见过。</translation>
    </message>
    <message>
        <source>{list}: {share} of customers bought at least one of ten ideas.</source>
        <translation>{list}：{share} 的顾客至少买了十个推荐中的一个。</translation>
    </message>
    <message>
        <source>{list}: {share} of customers bought at least one of ten ideas; with {model} {other}.</source>
        <translation>{list}：{share} 的顾客至少买了十个推荐中的一个；{model} 为 {other}。</translation>
    </message>
    <message>
        <source>{model} was trained and not compared.</source>
        <translation>{model} 已训练，未作比较。</translation>
    </message>
</context>
<context>
    <name>WeekLines</name>
    <message>
        <source>A year before</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>These weeks</source>
        <translation>这些周</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A real gift shop with two years of sales. Look around, train, and try everything.</source>
        <translation>一家真实礼品店两年的销售。随意查看、训练、试用一切。</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument</source>
        <translation>CSV、Excel 或 OpenDocument</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close it whenever you like</source>
        <translation>随时可以关闭</translation>
    </message>
    <message>
        <source>Customer and price make it better</source>
        <translation>有顾客和价格会更好</translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation>导入我的销售</translation>
    </message>
    <message>
        <source>Making the sample shop…</source>
        <translation>正在创建示例店铺…</translation>
    </message>
    <message>
        <source>Needs a date, a product and a quantity</source>
        <translation>需要日期、商品和数量</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. No account, no internet needed.</source>
        <translation>数据不会离开本机。无需账号，无需联网。</translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation>无需准备</translation>
    </message>
    <message>
        <source>Open another shop file…</source>
        <translation>打开其他店铺文件…</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>打开示例店铺</translation>
    </message>
    <message>
        <source>Ready in seconds</source>
        <translation>几秒即可就绪</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>See what each customer is likely to want next, at what price, and when to call.</source>
        <translation>看看每位顾客接下来可能想要什么、什么价格、何时联系。</translation>
    </message>
    <message>
        <source>Use a file from your till, web shop or spreadsheet. We check it with you before saving.</source>
        <translation>使用收银机、网店或电子表格的文件。保存前我们会与您一起检查。</translation>
    </message>
    <message>
        <source>Welcome to Shelfwise</source>
        <translation>欢迎使用 Shelfwise</translation>
    </message>
    <message>
        <source>or drop a sales file or a shop file anywhere in this window</source>
        <translation>或将销售文件或店铺文件拖放到此窗口的任意位置</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Any time</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>By their own rhythm it was due on {day}.</source>
        <translation>按其自身周期，应在 {day} 购买。</translation>
    </message>
    <message>
        <source>Most likely by {due}. Nine of ten times not before {low}; how late it may be cannot be foreseen.</source>
        <translation>最可能在 {due} 前后。十次中有九次不早于 {low}；最晚何时无法预见。</translation>
    </message>
    <message>
        <source>Most likely by {due}; eight of ten times from {low} to {high}.</source>
        <translation>最可能在 {due} 前后；十次中有八次在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>Nine of ten times it is not before {day}.</source>
        <translation>十次中有九次不早于 {day}。</translation>
    </message>
    <message>
        <source>Nobody knows yet when this customer comes.</source>
        <translation>还不知道这位顾客何时会来。</translation>
    </message>
    <message>
        <source>Not soon</source>
        <translation>近期不会</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>They are not expected to want it in the coming weeks.</source>
        <translation>预计未来几周内不会想要它。</translation>
    </message>
    <message>
        <source>earliest {day}</source>
        <translation>最早{day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>most likely {day}</source>
        <translation>最可能{day}</translation>
    </message>
    <message>
        <source>next visit</source>
        <translation>下次到店</translation>
    </message>
    <message>
        <source>no rhythm yet</source>
        <translation>尚无周期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>应在{day}</translation>
    </message>
</context>
<context>
    <name>WindowFrame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>_MethodView</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>A memory of each customer's purchases</source>
        <translation>记住每位顾客的购买过程</translation>
    </message>
    <message>
        <source>A model that ranks lists is missing. Train again.</source>
        <translation>缺少正在为列表排序的模型。请重新训练。</translation>
    </message>
    <message>
        <source>A price may not be negative.</source>
        <translation>价格不能为负数。</translation>
    </message>
    <message>
        <source>A product can come one to ten times sooner.</source>
        <translation>商品最多可以提前一到十倍。</translation>
    </message>
    <message>
        <source>A rating has one to five stars.</source>
        <translation>评分为一到五颗星。</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>店铺需要名称。</translation>
    </message>
    <message>
        <source>A small network, quick to train</source>
        <translation>小型网络，训练快</translation>
    </message>
    <message>
        <source>A table cannot be written as “{file}”.</source>
        <translation>表格不能写为“{file}”。</translation>
    </message>
    <message>
        <source>A training of {model} was cut off.</source>
        <translation>“{model}”的一次训练被中断了。</translation>
    </message>
    <message>
        <source>Add a product first.</source>
        <translation>请先添加商品。</translation>
    </message>
    <message>
        <source>Add the customer first, or check the number.</source>
        <translation>请先添加该顾客，或检查编号。</translation>
    </message>
    <message>
        <source>Add the product first, or check its code.</source>
        <translation>请先添加该商品，或检查编码。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>An Excel sheet holds at most {n} rows, and there are more offers.</source>
        <translation><numerusform>Excel 工作表最多 {n} 行，而推荐更多。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>An Excel sheet holds at most {n} rows, and there are more.</source>
        <translation><numerusform>Excel 工作表最多容纳 {n} 行，而数据不止这些。</numerusform></translation>
    </message>
    <message>
        <source>Another program is changing “{file}”.</source>
        <translation>另一个程序正在更改“{file}”。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>畅销品</translation>
    </message>
    <message>
        <source>Best sellers of similar customers</source>
        <translation>同类顾客中的畅销商品</translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers since {day}</source>
        <translation><numerusform>自 {day} 以来有 {n} 位顾客购买</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers so far</source>
        <translation><numerusform>至今有 {n} 位顾客购买</numerusform></translation>
    </message>
    <message>
        <source>Bought once, on {day}</source>
        <translation>买过一次，{day}</translation>
    </message>
    <message>
        <source>Bought twice, last on {day}</source>
        <translation>买过两次，上次 {day}</translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, about every {days} days, last on {day}</source>
        <translation><numerusform>买过 {n} 次，约每 {days} 天一次，上次 {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, last on {day}</source>
        <translation><numerusform>买过 {n} 次，上次 {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, nearly every day, last on {day}</source>
        <translation><numerusform>买过 {n} 次，几乎每天，上次 {day}</numerusform></translation>
    </message>
    <message>
        <source>Bring in your sales first, then train.</source>
        <translation>请先导入销售，再训练。</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>Category of {name} changed</source>
        <translation>已更改“{name}”的类别</translation>
    </message>
    <message>
        <source>Change the rule that forbids it, or choose another product.</source>
        <translation>请修改禁止它的规则，或选择其他商品。</translation>
    </message>
    <message>
        <source>Change them by hand.</source>
        <translation>请手动更改。</translation>
    </message>
    <message>
        <source>Check that its disk or stick is plugged in, then try again.</source>
        <translation>请确认其磁盘或 U 盘已插好，然后重试。</translation>
    </message>
    <message>
        <source>Check that you may open it and its folder.</source>
        <translation>请确认您有权打开它及其文件夹。</translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation>请确认您有权打开它。</translation>
    </message>
    <message>
        <source>Check that you may open the folder.</source>
        <translation>请确认您有权打开该文件夹。</translation>
    </message>
    <message>
        <source>Check the code and try again.</source>
        <translation>请检查编号后重试。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>Check the number and try again.</source>
        <translation>请检查编号后重试。</translation>
    </message>
    <message>
        <source>Check where it came from, or export it again.</source>
        <translation>请检查其来源，或重新导出。</translation>
    </message>
    <message>
        <source>Check where it came from; it may be harmful.</source>
        <translation>请确认它的来源；它可能有害。</translation>
    </message>
    <message>
        <source>Checking the backup.</source>
        <translation>正在检查备份。</translation>
    </message>
    <message>
        <source>Choose a CSV file with a header row and one sale a line.</source>
        <translation>请选择有标题行、每行一条销售的 CSV 文件。</translation>
    </message>
    <message>
        <source>Choose a cell further up, or import them as a file.</source>
        <translation>请选择更靠上的单元格，或将其作为文件导入。</translation>
    </message>
    <message>
        <source>Choose a currency with as many decimals, or import your sales into a new shop file.</source>
        <translation>请选择小数位数相同的货币，或将销售导入新的店铺文件。</translation>
    </message>
    <message>
        <source>Choose a file that Shelfwise made; its name ends in .shop.</source>
        <translation>请选择由 Shelfwise 创建、以 .shop 结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a file with a code in each row.</source>
        <translation>请选择每一行都有编码的文件。</translation>
    </message>
    <message>
        <source>Choose a file with your sales.</source>
        <translation>请选择包含销售的文件。</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>请选择您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv or .xlsx.</source>
        <translation>请选择以 .csv 或 .xlsx 结尾的名称。</translation>
    </message>
    <message>
        <source>Choose a number from 1 to 5.</source>
        <translation>请选择 1 到 5 之间的数字。</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>请选择较短的名称。</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>请换一个编码。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name that ends with .csv.</source>
        <translation>请另选一个以 .csv 结尾的名称。</translation>
    </message>
    <message>
        <source>Choose another name, or restore that file in its settings.</source>
        <translation>请换一个名称，或在该文件的设置中恢复它。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>请换一个编号。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Choose one from the list below the field.</source>
        <translation>请从字段下方的列表中选择。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Choose one of its backups.</source>
        <translation>请选择它的一个备份。</translation>
    </message>
    <message>
        <source>Choose the file ExportOrderDetailList, with this one in the same folder.</source>
        <translation>请选择 ExportOrderDetailList 文件，并把这个文件放在同一文件夹中。</translation>
    </message>
    <message>
        <source>Choose the file with your sales.</source>
        <translation>请选择包含销售的文件。</translation>
    </message>
    <message>
        <source>Choose two rows or more.</source>
        <translation>请选择两行或更多。</translation>
    </message>
    <message>
        <source>Cleaning the sales.</source>
        <translation>正在清理销售。</translation>
    </message>
    <message>
        <source>Close it in other programs, and check that the disk is neither full nor protected.</source>
        <translation>请在其他程序中关闭它，并确认磁盘未满且未写保护。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder.</source>
        <translation>请在其他程序中关闭它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Code of {name} changed</source>
        <translation>已更改“{name}”的编码</translation>
    </message>
    <message>
        <source>Comparing with what the shop has.</source>
        <translation>正在与店铺已有内容比较。</translation>
    </message>
    <message>
        <source>Contacting of {name} changed</source>
        <translation>已更改是否联系{name}</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>卷积网络</translation>
    </message>
    <message>
        <source>Copy it to a disk of this computer and open it there.</source>
        <translation>请把它复制到这台电脑的磁盘上，再从那里打开。</translation>
    </message>
    <message>
        <source>Copy it to a folder you may write to.</source>
        <translation>请将它复制到您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Cost of {name} changed</source>
        <translation>已更改“{name}”的成本</translation>
    </message>
    <message>
        <source>Counts, recency and rhythm, weighed</source>
        <translation>综合权衡次数、新近程度和节奏</translation>
    </message>
    <message>
        <source>Currency changed</source>
        <translation>货币已更改</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>顾客分群</translation>
    </message>
    <message>
        <source>Customer {code} marked as contacted</source>
        <translation>顾客 {code} 已标记为已联系</translation>
    </message>
    <message>
        <source>Days between contacts changed</source>
        <translation>联系间隔已更改</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Drawing the map of products.</source>
        <translation>正在绘制商品地图。</translation>
    </message>
    <message>
        <source>Drop a shop file (.shop) or a sales file (.csv).</source>
        <translation>请拖放店铺文件（.shop）或销售文件（.csv）。</translation>
    </message>
    <message>
        <source>E-mail of {name} changed</source>
        <translation>已更改“{name}”的电子邮箱</translation>
    </message>
    <message>
        <source>Each product explained by all others</source>
        <translation>用其他所有商品来解释每种商品</translation>
    </message>
    <message>
        <source>Ending of prices changed</source>
        <translation>已更改价格尾数</translation>
    </message>
    <message>
        <source>Every line has a price of zero.</source>
        <translation>每一行的价格都是零。</translation>
    </message>
    <message>
        <source>Export it again and choose the new file.</source>
        <translation>请重新导出并选择新文件。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>Getting the first offers ready.</source>
        <translation>正在准备第一批推荐。</translation>
    </message>
    <message>
        <source>Give that one another code first.</source>
        <translation>请先给那个商品换一个编码。</translation>
    </message>
    <message>
        <source>Going on where the training was cut off: after round {round}.</source>
        <translation>从训练中断处继续：第 {round} 轮之后。</translation>
    </message>
    <message>
        <source>Going on where the training was cut off: learning from all sales, after round {round}.</source>
        <translation>从训练中断处继续：正在从全部销售中学习，第 {round} 轮之后。</translation>
    </message>
    <message>
        <source>Hidden tastes behind the sales</source>
        <translation>销售背后的隐含偏好</translation>
    </message>
    <message>
        <source>If so, say it with --map “{columns}=product_column”.</source>
        <translation>如果是这样，请用 --map “{columns}=product_column” 说明。</translation>
    </message>
    <message>
        <source>Import them as a file instead.</source>
        <translation>请改为作为文件导入。</translation>
    </message>
    <message>
        <source>Imports are undone in the import history.</source>
        <translation>导入可在导入历史中撤销。</translation>
    </message>
    <message>
        <source>In Etsy choose “Order items” instead of “Orders” when you download the CSV.</source>
        <translation>在 Etsy 下载 CSV 时，请选择“Order items”，而不是“Orders”。</translation>
    </message>
    <message>
        <source>In Loyverse export “Receipts by item” instead of “Receipts”.</source>
        <translation>请在 Loyverse 中导出“Receipts by item”，而不是“Receipts”。</translation>
    </message>
    <message>
        <source>In Magento export the ordered items, with one row per item.</source>
        <translation>请在 Magento 中导出订单商品，每件商品一行。</translation>
    </message>
    <message>
        <source>In PrestaShop export the order details: SQL Manager, order_detail.</source>
        <translation>请在 PrestaShop 中导出订单明细：SQL Manager，order_detail。</translation>
    </message>
    <message numerus="yes">
        <source>In {n} baskets with {product}</source>
        <translation><numerusform>与 {product} 同购 {n} 次</numerusform></translation>
    </message>
    <message>
        <source>Install the newest version to open it.</source>
        <translation>请安装最新版本后打开。</translation>
    </message>
    <message>
        <source>It has these columns: {found}.</source>
        <translation>它有这些列：{found}。</translation>
    </message>
    <message>
        <source>It is not clear whether “{date}” begins with the day or the month.</source>
        <translation>无法确定“{date}”是日在前还是月在前。</translation>
    </message>
    <message>
        <source>It is not clear which column of “{file}” is the {field}.</source>
        <translation>无法确定“{file}”的哪一列是 {field}。</translation>
    </message>
    <message>
        <source>Item-to-item</source>
        <translation>商品关联</translation>
    </message>
    <message>
        <source>Its sheets are: {sheets}.</source>
        <translation>它的工作表有：{sheets}。</translation>
    </message>
    <message>
        <source>Keeping the shop file as it is now.</source>
        <translation>正在保存店铺文件的当前状态。</translation>
    </message>
    <message numerus="yes">
        <source>Learning from all sales, round {n} of {total}.</source>
        <translation><numerusform>正在学习全部销售，第 {n} 轮，共 {total} 轮。</numerusform></translation>
    </message>
    <message>
        <source>Learning how often offers were taken up in the past.</source>
        <translation>正在了解过去建议的成交比例。</translation>
    </message>
    <message>
        <source>Least margin changed</source>
        <translation>最低毛利已更改</translation>
    </message>
    <message numerus="yes">
        <source>Liked by many: bought by {n} customers since {day}</source>
        <translation><numerusform>受欢迎：自 {day} 以来有 {n} 位顾客购买</numerusform></translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>List price of {name} changed</source>
        <translation>已更改“{name}”的标价</translation>
    </message>
    <message>
        <source>Look at the import history.</source>
        <translation>请查看导入历史。</translation>
    </message>
    <message>
        <source>Looked at all customers.</source>
        <translation>已查看所有顾客。</translation>
    </message>
    <message numerus="yes">
        <source>Looked at {n} of {all} customers.</source>
        <translation><numerusform>已查看 {n}/{all} 位顾客。</numerusform></translation>
    </message>
    <message>
        <source>Looking back: what would have been offered then?</source>
        <translation>回看过去：当时会推荐什么？</translation>
    </message>
    <message>
        <source>Looking for customers who are late.</source>
        <translation>正在寻找逾期未来的顾客。</translation>
    </message>
    <message>
        <source>Looking for kinds of customers.</source>
        <translation>正在划分顾客类型。</translation>
    </message>
    <message>
        <source>Looking for what is bought together.</source>
        <translation>正在寻找一起购买的商品。</translation>
    </message>
    <message>
        <source>Looking how good the advice has been since the training.</source>
        <translation>正在查看训练以来的建议效果。</translation>
    </message>
    <message>
        <source>Looking through the file.</source>
        <translation>正在检查文件。</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Making a backup.</source>
        <translation>正在备份。</translation>
    </message>
    <message>
        <source>Merge shops of one currency.</source>
        <translation>请合并使用同一货币的店铺。</translation>
    </message>
    <message>
        <source>Message changed</source>
        <translation>消息已更改</translation>
    </message>
    <message>
        <source>Most of one category changed</source>
        <translation>同类别上限已更改</translation>
    </message>
    <message>
        <source>Name every shop file once.</source>
        <translation>每个店铺文件只需给出一次。</translation>
    </message>
    <message>
        <source>Name of the shop changed</source>
        <translation>店铺名称已更改</translation>
    </message>
    <message>
        <source>Name of {name} changed</source>
        <translation>已更改“{name}”的名称</translation>
    </message>
    <message>
        <source>Name two shop files or more.</source>
        <translation>请给出两个或更多店铺文件。</translation>
    </message>
    <message>
        <source>New for them</source>
        <translation>尚未买过</translation>
    </message>
    <message>
        <source>No code to know it by.</source>
        <translation>没有可识别的编码。</translation>
    </message>
    <message>
        <source>No customer.</source>
        <translation>没有顾客。</translation>
    </message>
    <message>
        <source>No date that can be read.</source>
        <translation>没有可识别的日期。</translation>
    </message>
    <message>
        <source>No file can be made at “{file}”.</source>
        <translation>无法在“{file}”创建文件。</translation>
    </message>
    <message>
        <source>No model has been trained yet. Train once for better ideas.</source>
        <translation>还没有训练过模型。训练一次即可获得更好的建议。</translation>
    </message>
    <message>
        <source>No price that can be read.</source>
        <translation>没有可识别的价格。</translation>
    </message>
    <message>
        <source>No product code.</source>
        <translation>没有商品编码。</translation>
    </message>
    <message>
        <source>No quantity that can be read.</source>
        <translation>没有可识别的数量。</translation>
    </message>
    <message>
        <source>No rating that can be read.</source>
        <translation>没有可读取的评分。</translation>
    </message>
    <message>
        <source>Nobody knows what the customer did.</source>
        <translation>无法得知顾客做了什么。</translation>
    </message>
    <message>
        <source>Not now for customer {code}</source>
        <translation>暂不联系顾客 {code}</translation>
    </message>
    <message>
        <source>Not now for {customer}</source>
        <translation>暂不联系 {customer}</translation>
    </message>
    <message numerus="yes">
        <source>Not now for {n} customers</source>
        <translation><numerusform>暂不联系 {n} 位顾客</numerusform></translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation>尚未售出</translation>
    </message>
    <message>
        <source>Nothing was lost. Close other programs and try again.</source>
        <translation>没有任何损失。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Nothing was lost. Train it again; it begins anew.</source>
        <translation>没有任何数据丢失。请重新训练，将从头开始。</translation>
    </message>
    <message>
        <source>Number of {name} changed</source>
        <translation>已更改“{name}”的编号</translation>
    </message>
    <message>
        <source>Offers are ready.</source>
        <translation>推荐已就绪。</translation>
    </message>
    <message>
        <source>Offers cannot be written as “{file}”.</source>
        <translation>无法将推荐写为“{file}”。</translation>
    </message>
    <message numerus="yes">
        <source>Offers for all {n} customers.</source>
        <translation><numerusform>全部 {n} 位顾客的推荐。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Offers for {n} of {all} customers.</source>
        <translation><numerusform>{all} 位顾客中 {n} 位的推荐。</numerusform></translation>
    </message>
    <message>
        <source>Often bought together</source>
        <translation>经常一起购买</translation>
    </message>
    <message>
        <source>On the newest sales {model} found {found}% more than simple methods; its test promised {promised}%. Training again is worth it.</source>
        <translation>在最新的销售中，“{model}”比简单方法多找到 {found}%；测试时承诺的是 {promised}%。值得重新训练。</translation>
    </message>
    <message>
        <source>One shop alone is whole already.</source>
        <translation>只有一家店铺，无需合并。</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, save it anew, and choose the new file.</source>
        <translation>请用表格软件打开并重新保存，然后选择新文件。</translation>
    </message>
    <message>
        <source>Open it, or save its sales as CSV and import those.</source>
        <translation>请打开它，或将其中的销售记录存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>Open the newest backup of it instead.</source>
        <translation>请改为打开它最新的备份。</translation>
    </message>
    <message>
        <source>Patterns in what follows what</source>
        <translation>寻找购买先后中的规律</translation>
    </message>
    <message>
        <source>Phone of {name} changed</source>
        <translation>已更改“{name}”的电话</translation>
    </message>
    <message>
        <source>Place of {name} in lists changed</source>
        <translation>已更改{name}在列表中的位置</translation>
    </message>
    <message>
        <source>Please install Shelfwise again.</source>
        <translation>请重新安装 Shelfwise。</translation>
    </message>
    <message>
        <source>Popular items now</source>
        <translation>当前热门商品</translation>
    </message>
    <message>
        <source>Prices in {code} have another number of decimals, so all prices would change.</source>
        <translation>{code} 的小数位数不同，所有价格都会改变。</translation>
    </message>
    <message>
        <source>Put it back where it was, or open it from its new place.</source>
        <translation>请把它放回原处，或从新位置打开。</translation>
    </message>
    <message>
        <source>Put the list of orders (ExportOrderList) into the same folder and try again.</source>
        <translation>请把订单列表（ExportOrderList）放到同一文件夹后重试。</translation>
    </message>
    <message>
        <source>Put the newest backup back with recsys-gui restore SHOP.</source>
        <translation>请用 recsys-gui restore SHOP 恢复最新的备份。</translation>
    </message>
    <message>
        <source>Put the product back first.</source>
        <translation>请先放回该商品。</translation>
    </message>
    <message>
        <source>Putting everything in order.</source>
        <translation>正在整理。</translation>
    </message>
    <message>
        <source>Putting the backup back.</source>
        <translation>正在恢复备份。</translation>
    </message>
    <message>
        <source>Reading the sales.</source>
        <translation>正在读取销售。</translation>
    </message>
    <message>
        <source>Reading what can still be read.</source>
        <translation>正在读取还能读出的内容。</translation>
    </message>
    <message>
        <source>Reading “{file}”.</source>
        <translation>正在读取“{file}”。</translation>
    </message>
    <message>
        <source>Recommending of {name} changed</source>
        <translation>已更改是否推荐“{name}”</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>循环网络</translation>
    </message>
    <message>
        <source>Refresh the table with F5.</source>
        <translation>请按 F5 刷新表格。</translation>
    </message>
    <message>
        <source>Region of {name} changed</source>
        <translation>已更改“{name}”的地区</translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of at most {total}.</source>
        <translation><numerusform>第 {n} 轮，最多 {total} 轮。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of {total}.</source>
        <translation><numerusform>第 {n} 轮，共 {total} 轮。</numerusform></translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>Rule about stock changed</source>
        <translation>库存规则已更改</translation>
    </message>
    <message>
        <source>Rule for {category} changed</source>
        <translation>{category} 的规则已更改</translation>
    </message>
    <message>
        <source>Rule from {first} to {second} switched off</source>
        <translation>已关闭从{first}到{second}的规则</translation>
    </message>
    <message>
        <source>Rule from {first} to {second} switched on</source>
        <translation>已开启从{first}到{second}的规则</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>规则已更改</translation>
    </message>
    <message>
        <source>Rules you can read</source>
        <translation>可读规则</translation>
    </message>
    <message>
        <source>Sale of {name} added</source>
        <translation>已添加“{name}”的销售</translation>
    </message>
    <message>
        <source>Sale of {name} changed</source>
        <translation>已更改“{name}”的销售</translation>
    </message>
    <message>
        <source>Sale of {name} deleted</source>
        <translation>已删除“{name}”的销售</translation>
    </message>
    <message>
        <source>Sale of {name} recorded</source>
        <translation>已记录{name}的销售</translation>
    </message>
    <message numerus="yes">
        <source>Sale of {n} products recorded</source>
        <translation><numerusform>已记录 {n} 种商品的销售</numerusform></translation>
    </message>
    <message>
        <source>Save it as CSV and choose that.</source>
        <translation>请另存为 CSV 再选择。</translation>
    </message>
    <message>
        <source>Save your sales as CSV and choose that file.</source>
        <translation>请将销售另存为 CSV 并选择该文件。</translation>
    </message>
    <message>
        <source>Say it with --dates dmy (day first) or --dates mdy (month first).</source>
        <translation>请用 --dates dmy（日在前）或 --dates mdy（月在前）说明。</translation>
    </message>
    <message>
        <source>Say it with --map column={field}, or --map none={field} when there is none. The columns are: {found}.</source>
        <translation>请用 --map 列名={field} 说明；没有这一列时用 --map none={field}。文件的列有：{found}。</translation>
    </message>
    <message>
        <source>See recsys-gui restore --help.</source>
        <translation>请参阅 recsys-gui restore --help。</translation>
    </message>
    <message>
        <source>Share that is not contacted changed</source>
        <translation>不联系的比例已更改</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>相似顾客</translation>
    </message>
    <message>
        <source>Sold once so far</source>
        <translation>至今售出一次</translation>
    </message>
    <message numerus="yes">
        <source>Sold {n} times so far</source>
        <translation><numerusform>至今售出 {n} 次</numerusform></translation>
    </message>
    <message>
        <source>Some dates or numbers are none that a shop can have.</source>
        <translation>有些日期或数字是任何店铺都不可能有的。</translation>
    </message>
    <message>
        <source>Some pages of the file are damaged.</source>
        <translation>文件的部分页面已损坏。</translation>
    </message>
    <message>
        <source>Some sale lines name products or customers that are not there.</source>
        <translation>部分销售记录引用了不存在的商品或顾客。</translation>
    </message>
    <message>
        <source>Stars of {name} taken away</source>
        <translation>已取消“{name}”的评分</translation>
    </message>
    <message>
        <source>Stock of {name} changed</source>
        <translation>已更改“{name}”的库存</translation>
    </message>
    <message>
        <source>Taking over {shop}.</source>
        <translation>正在并入 {shop}。</translation>
    </message>
    <message>
        <source>Taking the import back.</source>
        <translation>正在撤销导入。</translation>
    </message>
    <message>
        <source>Taste factors</source>
        <translation>偏好因子</translation>
    </message>
    <message>
        <source>Testing prices on the past.</source>
        <translation>正在用过去的数据检验价格。</translation>
    </message>
    <message>
        <source>Testing times on the past.</source>
        <translation>正在用过去的数据检验时间。</translation>
    </message>
    <message>
        <source>Testing {model} on past sales.</source>
        <translation>正在用过去的销售检验 {model}。</translation>
    </message>
    <message>
        <source>That training is no longer kept.</source>
        <translation>该次训练已不再保留。</translation>
    </message>
    <message>
        <source>The backups in “{folder}” cannot be read.</source>
        <translation>无法读取“{folder}”中的备份。</translation>
    </message>
    <message>
        <source>The best of all methods, weighed anew</source>
        <translation>综合所有方法，重新权衡</translation>
    </message>
    <message>
        <source>The code may not be empty.</source>
        <translation>编码不能为空。</translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation>日期在将来。</translation>
    </message>
    <message>
        <source>The fields are: {fields}.</source>
        <translation>可用的字段有：{fields}。</translation>
    </message>
    <message>
        <source>The import of “{file}” was undone already.</source>
        <translation>“{file}”的导入已经撤销过了。</translation>
    </message>
    <message>
        <source>The model itself is safe. Train it again, and only the test is left.</source>
        <translation>模型本身完好无损。请重新训练，只需完成剩下的测试。</translation>
    </message>
    <message>
        <source>The model “{model}” has not been trained in this shop yet.</source>
        <translation>此店铺尚未训练模型“{model}”。</translation>
    </message>
    <message>
        <source>The name “{file}” is too long.</source>
        <translation>名称“{file}”太长。</translation>
    </message>
    <message>
        <source>The price is below zero.</source>
        <translation>价格低于零。</translation>
    </message>
    <message>
        <source>The price is in another currency than the shop's.</source>
        <translation>价格的币种与店铺不同。</translation>
    </message>
    <message>
        <source>The product of these sales is deleted too.</source>
        <translation>这些销售的商品也已删除。</translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation>该行的单元格多于标题。</translation>
    </message>
    <message>
        <source>The sales are in the shop.</source>
        <translation>销售已在店铺中。</translation>
    </message>
    <message>
        <source>The search index does not fit the products and customers.</source>
        <translation>搜索索引与商品和顾客不一致。</translation>
    </message>
    <message>
        <source>The self-test failed at the engine.</source>
        <translation>自检在引擎处失败。</translation>
    </message>
    <message>
        <source>The self-test failed at {what}.</source>
        <translation>自检在“{what}”处失败。</translation>
    </message>
    <message>
        <source>The shop file “{file}” is damaged.</source>
        <translation>店铺文件“{file}”已损坏。</translation>
    </message>
    <message>
        <source>The sums kept beside products and customers do not fit the sales.</source>
        <translation>商品和顾客的合计与销售记录不一致。</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>表格已写好。</translation>
    </message>
    <message>
        <source>The trained model cannot be read. Train again.</source>
        <translation>训练好的模型无法读取。请重新训练。</translation>
    </message>
    <message>
        <source>The trained model in “{file}” cannot be read, so quick methods make the offers. Your sales are all there: train again.</source>
        <translation>“{file}”中训练好的模型无法读取，因此由快速方法提供建议。您的销售数据完好无损：请重新训练。</translation>
    </message>
    <message>
        <source>The trained model number {number} is damaged. Train it again.</source>
        <translation>第 {number} 号训练模型已损坏。请重新训练。</translation>
    </message>
    <message>
        <source>The training is no longer in the shop file.</source>
        <translation>该次训练已不在店铺文件中。</translation>
    </message>
    <message>
        <source>The training was done before it was cut off; the test on past sales is left.</source>
        <translation>训练在中断前已经完成，只剩下用过去的销售进行测试。</translation>
    </message>
    <message>
        <source>There are more rows to paste than rows below the chosen cell.</source>
        <translation>要粘贴的行数多于所选单元格下方的行数。</translation>
    </message>
    <message>
        <source>There are no sales to learn from yet.</source>
        <translation>还没有可以学习的销售。</translation>
    </message>
    <message>
        <source>There is a product with the code “{code}” again.</source>
        <translation>编码“{code}”又被另一个商品使用了。</translation>
    </message>
    <message>
        <source>There is already a customer “{code}”.</source>
        <translation>已有顾客“{code}”。</translation>
    </message>
    <message>
        <source>There is already a file at “{file}”.</source>
        <translation>“{file}”处已有文件。</translation>
    </message>
    <message>
        <source>There is already a product with the code “{code}”.</source>
        <translation>已有编码为“{code}”的商品。</translation>
    </message>
    <message>
        <source>There is no backup of “{file}”.</source>
        <translation>“{file}”没有备份。</translation>
    </message>
    <message>
        <source>There is no contact list to write.</source>
        <translation>没有可写出的联系列表。</translation>
    </message>
    <message>
        <source>There is no customer “{code}” in this shop.</source>
        <translation>此店铺没有顾客“{code}”。</translation>
    </message>
    <message>
        <source>There is no customer “{code}”.</source>
        <translation>没有顾客“{code}”。</translation>
    </message>
    <message>
        <source>There is no field “{field}”.</source>
        <translation>没有“{field}”这个字段。</translation>
    </message>
    <message>
        <source>There is no file at “{file}”.</source>
        <translation>“{file}”处没有文件。</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>没有文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>There is no import number {number}.</source>
        <translation>没有编号为 {number} 的导入。</translation>
    </message>
    <message>
        <source>There is no kind of cleaning “{kind}” to switch.</source>
        <translation>没有可开关的清理项“{kind}”。</translation>
    </message>
    <message>
        <source>There is no product “{code}” in this shop.</source>
        <translation>本店没有编号为“{code}”的商品。</translation>
    </message>
    <message>
        <source>There is no product “{code}”.</source>
        <translation>没有商品“{code}”。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of “{file}”.</source>
        <translation>“{file}”所在的磁盘已没有空间。</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁盘已没有空间。</translation>
    </message>
    <message>
        <source>There is no shop file at “{file}”.</source>
        <translation>“{file}”处没有店铺文件。</translation>
    </message>
    <message>
        <source>There is no time zone “{name}”.</source>
        <translation>没有“{name}”这个时区。</translation>
    </message>
    <message>
        <source>There is nothing in the basket.</source>
        <translation>购物篮是空的。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>没有可合并的内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is too little data to tell: at least 50 customers must have come twice.</source>
        <translation>数据太少，无法判断：至少要有 50 位顾客来过两次。</translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <source>These are too many cells to paste at once.</source>
        <translation>一次粘贴的单元格太多。</translation>
    </message>
    <message>
        <source>These can be switched off: {off}; and on: {on}.</source>
        <translation>可以关闭：{off}；可以打开：{on}。</translation>
    </message>
    <message>
        <source>This cannot be taken back, because the same rows were changed by something else since.</source>
        <translation>无法撤销，因为这些行后来又被其他操作更改过。</translation>
    </message>
    <message>
        <source>This date makes no sense.</source>
        <translation>这个日期不合理。</translation>
    </message>
    <message>
        <source>This is either “{yes}” or “{no}”.</source>
        <translation>这里只能是“{yes}”或“{no}”。</translation>
    </message>
    <message>
        <source>This is no longer kept.</source>
        <translation>此内容已不再保留。</translation>
    </message>
    <message>
        <source>This is the shop file itself.</source>
        <translation>这就是店铺文件本身。</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>这个数字太大。</translation>
    </message>
    <message>
        <source>This quantity makes no sense.</source>
        <translation>这个数量不合理。</translation>
    </message>
    <message>
        <source>This row is no longer in the shop.</source>
        <translation>此行已不在店铺中。</translation>
    </message>
    <message>
        <source>This sale is no longer in the shop.</source>
        <translation>此销售已不在店铺中。</translation>
    </message>
    <message>
        <source>This shop has no sales with known customers to learn from yet.</source>
        <translation>此店铺还没有可供学习的、带有顾客的销售。</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>文字过长。</translation>
    </message>
    <message>
        <source>Time zone changed</source>
        <translation>时区已更改</translation>
    </message>
    <message>
        <source>Times and prices were tested on the past.</source>
        <translation>时间和价格已用过去的数据检验。</translation>
    </message>
    <message>
        <source>Train again.</source>
        <translation>请再次训练。</translation>
    </message>
    <message>
        <source>Train it again: it goes on after round {round}.</source>
        <translation>请重新训练：将从第 {round} 轮之后继续。</translation>
    </message>
    <message>
        <source>Train it first.</source>
        <translation>请先训练它。</translation>
    </message>
    <message>
        <source>Train the model again.</source>
        <translation>请再次训练该模型。</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Type a code.</source>
        <translation>请输入编码。</translation>
    </message>
    <message>
        <source>Type a day such as 2024-12-31.</source>
        <translation>请输入日期，例如 2024-12-31。</translation>
    </message>
    <message>
        <source>Type a number from 1 to 10.</source>
        <translation>请输入 1 到 10 之间的数字。</translation>
    </message>
    <message>
        <source>Type a number such as 12.50.</source>
        <translation>请输入数字，例如 12.50。</translation>
    </message>
    <message>
        <source>Type a number; a negative one for what came back.</source>
        <translation>请输入数字；退回的用负数。</translation>
    </message>
    <message>
        <source>Type a smaller one.</source>
        <translation>请输入更小的数字。</translation>
    </message>
    <message>
        <source>Type at least one letter.</source>
        <translation>请至少输入一个字。</translation>
    </message>
    <message>
        <source>Type how many were sold.</source>
        <translation>请输入售出数量。</translation>
    </message>
    <message>
        <source>Type it like 2024-12-31 14:30.</source>
        <translation>请按 2024-12-31 14:30 的格式输入。</translation>
    </message>
    <message>
        <source>Type one of them.</source>
        <translation>请输入其中之一。</translation>
    </message>
    <message>
        <source>Type zero or more.</source>
        <translation>请输入零或更大的数字。</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>已撤销：{name}</translation>
    </message>
    <message>
        <source>Unpack it and choose one of the files in it.</source>
        <translation>请解压后选择其中一个文件。</translation>
    </message>
    <message>
        <source>Unpack it and choose the file in it.</source>
        <translation>请解压后选择其中的文件。</translation>
    </message>
    <message>
        <source>Usual basket</source>
        <translation>惯常购物篮</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>请等它完成后重试。</translation>
    </message>
    <message>
        <source>Wait until the list is made, then export again.</source>
        <translation>请等列表生成后再导出。</translation>
    </message>
    <message>
        <source>We cannot tell {model} apart from {baseline} yet. Keep the simple method.</source>
        <translation>目前无法区分 {model} 与 {baseline}。请保留简单方法。</translation>
    </message>
    <message>
        <source>Weighed for this shop: {models}.</source>
        <translation>为本店权衡了：{models}。</translation>
    </message>
    <message>
        <source>Weighted signs</source>
        <translation>加权信号</translation>
    </message>
    <message>
        <source>What customers looked at and liked</source>
        <translation>顾客看过和喜欢的商品</translation>
    </message>
    <message>
        <source>What customers with similar habits buy</source>
        <translation>习惯相近的顾客买什么</translation>
    </message>
    <message>
        <source>What each customer repeats</source>
        <translation>每位顾客的重复购买</translation>
    </message>
    <message>
        <source>What was deleted can be put back for 30 days.</source>
        <translation>删除的内容可在 30 天内放回。</translation>
    </message>
    <message>
        <source>Which earlier purchases lead to the next</source>
        <translation>看哪些过往购买会引出下一次购买</translation>
    </message>
    <message>
        <source>Who buys this also buys that</source>
        <translation>买了这个的人也买那个</translation>
    </message>
    <message>
        <source>Working out the figures anew.</source>
        <translation>正在重新计算合计。</translation>
    </message>
    <message>
        <source>Write a .csv file instead.</source>
        <translation>请改为写入 .csv 文件。</translation>
    </message>
    <message>
        <source>Write a .csv file, or fewer offers for each customer.</source>
        <translation>请写为 .csv 文件，或减少每位顾客的推荐数。</translation>
    </message>
    <message>
        <source>Writing the sales.</source>
        <translation>正在写入销售。</translation>
    </message>
    <message>
        <source>Writing the table.</source>
        <translation>正在写入表格。</translation>
    </message>
    <message>
        <source>{baseline} is better on your shop. We suggest using it.</source>
        <translation>{baseline} 在您的店铺表现更好，建议使用它。</translation>
    </message>
    <message>
        <source>{baseline} is the better of the simple methods on your shop.</source>
        <translation>{baseline} 是您店铺中较好的简单方法。</translation>
    </message>
    <message>
        <source>{category} can be recommended again</source>
        <translation>{category} 可再次推荐</translation>
    </message>
    <message>
        <source>{category} is never recommended now</source>
        <translation>{category} 不再推荐</translation>
    </message>
    <message>
        <source>{customer} marked as contacted</source>
        <translation>{customer} 已标记为已联系</translation>
    </message>
    <message>
        <source>{model} alone was better on the list “{list}”, so it is used there.</source>
        <translation>在列表“{list}”中，单独使用{model}效果更好，因此该列表采用它。</translation>
    </message>
    <message>
        <source>{model} does not know {count} of the sales yet. That is too few to train again for.</source>
        <translation>“{model}”还不了解其中 {count} 笔销售。数量太少，不值得重新训练。</translation>
    </message>
    <message>
        <source>{model} does not know {count} of the sales yet. Training again is worth it.</source>
        <translation>“{model}”还不了解其中 {count} 笔销售。值得重新训练。</translation>
    </message>
    <message>
        <source>{model} finds {percent}% more new things than simple methods do, and is as good at what is bought again.</source>
        <translation>{model}找到的顾客尚未买过的商品比简单方法多{percent}%，对再次购买的判断同样好。</translation>
    </message>
    <message>
        <source>{model} finds {percent}% more new things; {baseline} is better at what is bought again.</source>
        <translation>{model}找到的顾客尚未买过的商品多{percent}%；{baseline}更擅长判断再次购买。</translation>
    </message>
    <message>
        <source>{model} finds {percent}% more of what customers bought next than simple methods do.</source>
        <translation>{model} 找到的顾客后续购买比简单方法多 {percent}%。</translation>
    </message>
    <message>
        <source>{model} is as good as its test had promised.</source>
        <translation>“{model}”与测试时承诺的一样好。</translation>
    </message>
    <message>
        <source>{model} is better at what is bought again; {baseline} finds more new things.</source>
        <translation>{model}更擅长判断再次购买；{baseline}找到更多顾客尚未买过的商品。</translation>
    </message>
    <message>
        <source>{model} knows all sales.</source>
        <translation>“{model}”了解全部销售。</translation>
    </message>
    <message>
        <source>{model} knows better than simple methods what is bought again, and is as good at new things.</source>
        <translation>{model}比简单方法更清楚顾客会再买什么，对尚未买过的商品同样好。</translation>
    </message>
    <message>
        <source>{model} puts what customers bought next higher than simple methods do.</source>
        <translation>{model} 比简单方法把顾客后续购买的商品排得更靠前。</translation>
    </message>
    <message>
        <source>{model} still does what it promised: {found}% more than simple methods on the newest sales.</source>
        <translation>“{model}”依然兑现承诺：在最新的销售中比简单方法多找到 {found}%。</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>已添加“{name}”</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>已删除“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>{name} has {n} stars now</source>
        <translation><numerusform>“{name}”现在有 {n} 颗星</numerusform></translation>
    </message>
    <message>
        <source>{name} is no favourite any more</source>
        <translation>“{name}”不再是收藏</translation>
    </message>
    <message>
        <source>{name} is not suggested to them any more</source>
        <translation>不再向其推荐{name}</translation>
    </message>
    <message>
        <source>{name} marked as favourite</source>
        <translation>已将“{name}”标为收藏</translation>
    </message>
    <message numerus="yes">
        <source>{n} cells changed</source>
        <translation><numerusform>已更改 {n} 个单元格</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} customers deleted</source>
        <translation><numerusform>已删除 {n} 位顾客</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} customers marked as contacted</source>
        <translation><numerusform>{n} 位顾客已标记为已联系</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} merged into {name}</source>
        <translation><numerusform>已将 {n} 项合并到“{name}”</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} products deleted</source>
        <translation><numerusform>已删除 {n} 件商品</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sale lines deleted</source>
        <translation><numerusform>已删除 {n} 条销售记录</numerusform></translation>
    </message>
    <message>
        <source>“{code}” is no currency.</source>
        <translation>“{code}”不是货币。</translation>
    </message>
    <message>
        <source>“{file}” breaks off in the middle of a letter: it was not saved to its end.</source>
        <translation>“{file}”在一个字的中间断开了：文件没有保存完整。</translation>
    </message>
    <message>
        <source>“{file}” cannot be mended.</source>
        <translation>“{file}”无法修复。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>无法读取“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written.</source>
        <translation>无法写入“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” could not be reached.</source>
        <translation>无法访问“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” could not be written or read.</source>
        <translation>无法写入或读取“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation>无法写入“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” counts in {other}, the first shop in {currency}.</source>
        <translation>“{file}”使用 {other}，而第一家店铺使用 {currency}。</translation>
    </message>
    <message>
        <source>“{file}” does not say who bought and when; that stands in the list of orders.</source>
        <translation>“{file}”没有说明谁在何时购买；这些信息在订单列表中。</translation>
    </message>
    <message>
        <source>“{file}” has a cell that never ends: a quotation mark is opened and never closed.</source>
        <translation>“{file}”中有一个没有结尾的单元格：引号打开后没有关闭。</translation>
    </message>
    <message>
        <source>“{file}” has a header but no sales.</source>
        <translation>“{file}”只有标题，没有销售。</translation>
    </message>
    <message>
        <source>“{file}” has a line that is longer than any sale can be.</source>
        <translation>“{file}”中有一行过长，不可能是销售记录。</translation>
    </message>
    <message>
        <source>“{file}” has no column for: {missing}.</source>
        <translation>“{file}”缺少这些列：{missing}。</translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”.</source>
        <translation>“{file}”没有“{column}”这一列。</translation>
    </message>
    <message>
        <source>“{file}” has no row that can be used.</source>
        <translation>“{file}”没有可用的行。</translation>
    </message>
    <message>
        <source>“{file}” has no sheet “{sheet}”.</source>
        <translation>“{file}”没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>“{file}” has one row per order and does not say which products were bought.</source>
        <translation>“{file}”每个订单只有一行，没有说明买了哪些商品。</translation>
    </message>
    <message>
        <source>“{file}” holds no table.</source>
        <translation>“{file}”中没有表格。</translation>
    </message>
    <message>
        <source>“{file}” holds {count} tables; it is not clear which one to read.</source>
        <translation>“{file}”里有 {count} 个表，无法确定读哪一个。</translation>
    </message>
    <message>
        <source>“{file}” is a folder, not a file.</source>
        <translation>“{file}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>“{file}” is a shop file, not a file with sales.</source>
        <translation>“{file}”是商店文件，不是销售文件。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or is no text file.</source>
        <translation>“{file}”已损坏或不是文本文件。</translation>
    </message>
    <message>
        <source>“{file}” is damaged, locked with a password, or no workbook.</source>
        <translation>“{file}”已损坏、有密码保护，或不是工作簿。</translation>
    </message>
    <message>
        <source>“{file}” is damaged.</source>
        <translation>“{file}”已损坏。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空的。</translation>
    </message>
    <message>
        <source>“{file}” is locked with a password.</source>
        <translation>“{file}”有密码保护。</translation>
    </message>
    <message>
        <source>“{file}” is named twice.</source>
        <translation>“{file}”给出了两次。</translation>
    </message>
    <message>
        <source>“{file}” is neither a shop file nor a sales file.</source>
        <translation>“{file}”既不是店铺文件，也不是销售文件。</translation>
    </message>
    <message>
        <source>“{file}” is no text file.</source>
        <translation>“{file}”不是文本文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a shop file.</source>
        <translation>“{file}”不是店铺文件。</translation>
    </message>
    <message>
        <source>“{file}” is there already.</source>
        <translation>“{file}”已经存在。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a workbook.</source>
        <translation>“{file}”作为工作簿太大了。</translation>
    </message>
    <message>
        <source>“{file}” lies in a folder that cannot hold a shop file at work, such as some network folders.</source>
        <translation>“{file}”所在的文件夹不支持使用店铺文件，例如某些网络文件夹。</translation>
    </message>
    <message>
        <source>“{file}” lists orders; how many of each product were bought stands in another file.</source>
        <translation>“{file}”是订单列表；每种商品买了多少在另一个文件中。</translation>
    </message>
    <message>
        <source>“{file}” may not be changed.</source>
        <translation>“{file}”不可更改。</translation>
    </message>
    <message>
        <source>“{file}” may not be read or written.</source>
        <translation>无权读取或写入“{file}”。</translation>
    </message>
    <message>
        <source>“{file}” seems to have a column for each product.</source>
        <translation>“{file}”似乎每种商品各占一列。</translation>
    </message>
    <message>
        <source>“{file}” unpacks to more than a shop's file can hold.</source>
        <translation>“{file}”解压后超出了店铺文件可能的大小。</translation>
    </message>
    <message>
        <source>“{file}” was changed by another program and is not opened, to be safe.</source>
        <translation>“{file}”被其他程序改动过，为安全起见没有打开。</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of Shelfwise.</source>
        <translation>“{file}”由更新版本的 Shelfwise 创建。</translation>
    </message>
    <message>
        <source>“{file}” was moved, deleted or replaced while it was open.</source>
        <translation>“{file}”在打开期间被移动、删除或替换了。</translation>
    </message>
    <message>
        <source>“{name}” is not to be offered.</source>
        <translation>“{name}”不可推荐。</translation>
    </message>
    <message>
        <source>“{typed}” is no date.</source>
        <translation>“{typed}”不是日期。</translation>
    </message>
    <message>
        <source>“{typed}” is no number.</source>
        <translation>“{typed}”不是数字。</translation>
    </message>
</context>
</TS>
