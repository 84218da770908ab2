<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name></name>
    <message>
        <source>About portwatch</source>
        <translation>关于 portwatch</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Stop tree…</source>
        <translation>停止进程树…</translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation>暂停程序</translation>
    </message>
    <message>
        <source>Close connection…</source>
        <translation>关闭连接…</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>设为预期…</translation>
    </message>
    <message>
        <source>Explain this port</source>
        <translation>解释此端口</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>显示其连接</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open file location</source>
        <translation>打开文件所在位置</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy command that shows this</source>
        <translation>复制显示此内容的命令</translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation>在网上搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>已保存的筛选…</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Group by program</source>
        <translation>按程序分组</translation>
    </message>
    <message>
        <source>Group by remote address</source>
        <translation>按远程地址分组</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>看不到的内容</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Explain a port…</source>
        <translation>解释端口…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Expectations…</source>
        <translation>预期…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The desktop&apos;s own scheme, also when it changes, or always one of the two.</source>
        <translation>跟随桌面的配色（包括其变化），或始终使用两者之一。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Rows of tables and lists</source>
        <translation>表格和列表的行</translation>
    </message>
    <message>
        <source>Lower rows let more of them stand in the window.</source>
        <translation>行越矮，窗口中能显示的行就越多。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>High: black or white text, and edges that are as strong as the text.</source>
        <translation>高：黑色或白色文字，边框与文字一样醒目。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, from its next start on. The command line speaks English.</source>
        <translation>窗口的语言，下次启动时生效。命令行使用英语。</translation>
    </message>
    <message>
        <source>Time between two polls</source>
        <translation>两次轮询的间隔</translation>
    </message>
    <message>
        <source>How often everything is read; new listeners are looked for more often.</source>
        <translation>多久完整读取一次；对新的监听端口检查得更频繁。</translation>
    </message>
    <message>
        <source>What polls may cost</source>
        <translation>轮询的开销上限</translation>
    </message>
    <message>
        <source>Polls come less often if they would cost more of one processor core than this.</source>
        <translation>如果轮询占用的单个处理器核心会超过此值，就减少轮询次数。</translation>
    </message>
    <message>
        <source>Slower while hidden</source>
        <translation>隐藏时放慢</translation>
    </message>
    <message>
        <source>Poll half as often while the window cannot be seen.</source>
        <translation>窗口不可见时，轮询频率减半。</translation>
    </message>
    <message>
        <source>Slower on battery</source>
        <translation>使用电池时放慢</translation>
    </message>
    <message>
        <source>Poll half as often while the computer runs on battery.</source>
        <translation>电脑使用电池时，轮询频率减半。</translation>
    </message>
    <message>
        <source>Learning period</source>
        <translation>学习期</translation>
    </message>
    <message>
        <source>How long, after the first start&apos;s sheet, what listens is taken for expected; only hours count in which portwatch runs.</source>
        <translation>首次启动页之后，在多长时间内将监听的程序视为预期；只计 portwatch 运行的小时数。</translation>
    </message>
    <message>
        <source>Notify on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Show a notification when something unexpected opens a port.</source>
        <translation>有预期外的程序打开端口时显示通知。</translation>
    </message>
    <message>
        <source>The same program again</source>
        <translation>同一程序再次出现</translation>
    </message>
    <message>
        <source>How long further ports of a program, reachable no further, make no notification.</source>
        <translation>同一程序再打开端口且可达范围没有扩大时，在多长时间内不通知。</translation>
    </message>
    <message>
        <source>Notifications in an hour</source>
        <translation>每小时通知数</translation>
    </message>
    <message>
        <source>Beyond these only what is suspicious makes one.</source>
        <translation>超过此数后，只有可疑情况才会通知。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>安静时段开始</translation>
    </message>
    <message>
        <source>The hour of the day at which quiet hours begin: only what is suspicious makes a notification, and one summary follows at their end.</source>
        <translation>安静时段的开始时间：期间只有可疑情况才会通知，结束时给出一份汇总。</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>安静时段结束</translation>
    </message>
    <message>
        <source>The hour at which they end; the same as their beginning for none.</source>
        <translation>安静时段的结束时间；与开始时间相同表示不设安静时段。</translation>
    </message>
    <message>
        <source>Remember for</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>What is older is forgotten; 0, from the next start on, remembers nothing beyond the present run.</source>
        <translation>更早的记录会被删除；设为 0 时，从下次启动起不保留本次运行之外的任何记录。</translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation>保留上限</translation>
    </message>
    <message>
        <source>The oldest is forgotten when the file of the memory grows beyond this.</source>
        <translation>记录文件超过此大小时，删除最早的记录。</translation>
    </message>
    <message>
        <source>Remember who connected</source>
        <translation>记录连接者</translation>
    </message>
    <message>
        <source>Keep with the history of a listener the addresses that connected to it; what is kept already goes with its age.</source>
        <translation>在监听端口的历史中保留连接过它的地址；已保留的内容到期后删除。</translation>
    </message>
    <message>
        <source>Look up names of remote addresses</source>
        <translation>查询远程地址的名称</translation>
    </message>
    <message>
        <source>Ask the system&apos;s resolver, and so perhaps a server of your network, what the addresses of connections on show are called; whoever has an address decides on its name.</source>
        <translation>向系统的域名解析器（因而可能也向您网络中的服务器）查询所显示连接的地址名称；名称由该地址的拥有者决定。</translation>
    </message>
    <message>
        <source>Also of private addresses</source>
        <translation>也查询私有地址</translation>
    </message>
    <message>
        <source>Ask for the names of addresses within your home or company too, which a server outside would learn of then.</source>
        <translation>也查询家庭或公司内部地址的名称；这样外部服务器会得知这些地址。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere but to look names up, and passwords and tokens in command lines are hidden wherever they are known for such: that is never switched off.</source>
        <translation>除查询名称外，不向任何地方发送数据；命令行中能识别出的密码和令牌一律隐藏：此项始终开启。</translation>
    </message>
    <message>
        <source>{place} is no table; the defaults below it are used.</source>
        <translation>{place} 不是表；其下使用默认值。</translation>
    </message>
    <message>
        <source>{key} in line {number}</source>
        <translation>第 {number} 行的 {key}</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Show among the applications</source>
        <translation>显示在应用程序菜单中</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Open portwatch</source>
        <translation>打开 portwatch</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>told in its rows</source>
        <translation>见其各行</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}</source>
        <translation>{day}，{start} 至 {end}</translation>
    </message>
    <message>
        <source>{day}, {start} to {last}, {end}</source>
        <translation>{day}，{start} 至 {last}，{end}</translation>
    </message>
    <message>
        <source>{window}, paused</source>
        <translation>{window}，已暂停</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{month}{day}日 {weekday}</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message numerus="yes">
        <source>{count} times</source>
        <comment>once</comment>
        <translation>
            <numerusform>{count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>First at %1.</source>
        <translation>首次：%1。</translation>
    </message>
    <message>
        <source>Expected by you.</source>
        <translation>您已设为预期。</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>您已停止。</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>已忽略。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1, ports taken by chance</source>
        <translation>%1，随机选取的端口</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，端口 %2</translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation>可从网络访问</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期内</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>预期外</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出站</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>本机内部</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>being answered</source>
        <translation>应答中</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>关闭中</translation>
    </message>
    <message>
        <source>closed here</source>
        <translation>本端已关闭</translation>
    </message>
    <message>
        <source>just closed</source>
        <translation>刚刚关闭</translation>
    </message>
    <message>
        <source>closed there</source>
        <translation>对端已关闭</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>wired network</source>
        <translation>有线网络</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>no process</source>
        <translation>无进程</translation>
    </message>
    <message>
        <source>kept from sight</source>
        <translation>被遮挡</translation>
    </message>
    <message>
        <source>no program</source>
        <translation>无程序</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>尚未接受</translation>
    </message>
    <message>
        <source>ended program</source>
        <translation>已结束的程序</translation>
    </message>
    <message>
        <source>too short to see</source>
        <translation>太短，看不到</translation>
    </message>
    <message>
        <source>exact: the only process that holds it</source>
        <translation>确切：唯一占用它的进程</translation>
    </message>
    <message>
        <source>shared: {owners} processes hold it</source>
        <translation>共享：{owners} 个进程占用它</translation>
    </message>
    <message>
        <source>inferred from its service, not read from the process</source>
        <translation>根据其服务推断，而非从进程读取</translation>
    </message>
    <message>
        <source>none here: the kernel itself, most likely, or another container</source>
        <translation>此处没有：最可能是内核本身，或另一个容器</translation>
    </message>
    <message>
        <source>not found: it may be hidden, or on its way to another program</source>
        <translation>未找到：它可能被隐藏，或正在转交给另一个程序</translation>
    </message>
    <message>
        <source>none, though every process was looked at: something hides it</source>
        <translation>没有，尽管已查看所有进程：有什么把它隐藏了</translation>
    </message>
    <message>
        <source>not visible: a mount in /proc covers a process</source>
        <translation>不可见：/proc 中的挂载遮挡了一个进程</translation>
    </message>
    <message>
        <source>not found: perhaps a process that a mount in /proc covers</source>
        <translation>未找到：也许是被 /proc 中的挂载遮挡的进程</translation>
    </message>
    <message>
        <source>none: it is closed, the kernel keeps it for a while</source>
        <translation>没有：它已关闭，内核还会保留它一段时间</translation>
    </message>
    <message>
        <source>none yet: it waits until the listener&apos;s program takes it</source>
        <translation>尚无：它在等待监听程序接受</translation>
    </message>
    <message>
        <source>not known: the process ended before it could be looked at</source>
        <translation>未知：进程在能够查看之前就已结束</translation>
    </message>
    <message>
        <source>not known: it had closed before anybody could look</source>
        <translation>未知：在能够查看之前它就已关闭</translation>
    </message>
    <message>
        <source>not visible from here</source>
        <translation>从这里看不到</translation>
    </message>
    <message>
        <source>{who} waits on port {port}, most likely for an answer it asked for.</source>
        <translation>{who} 在端口 {port} 上等候，最可能是在等它所请求的应答。</translation>
    </message>
    <message>
        <source>{who} waits on port {port} and starts {service} when something asks from {audience}.</source>
        <translation>{who} 在端口 {port} 上等候，一有请求就启动{service}；请求来源：{audience}。</translation>
    </message>
    <message>
        <source>the service {title}</source>
        <translation>服务“{title}”</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>某个服务</translation>
    </message>
    <message>
        <source>{who} is published to {audience} on port {port}.</source>
        <translation>{who} 发布在端口 {port} 上，面向范围：{audience}。</translation>
    </message>
    <message>
        <source>{who} listens to {audience} on port {port}.</source>
        <translation>{who} 监听端口 {port}，面向范围：{audience}。</translation>
    </message>
    <message>
        <source>{holder} listens to {audience} on port {port}.</source>
        <translation>{holder}监听端口 {port}，面向范围：{audience}。</translation>
    </message>
    <message>
        <source>Something opened in {where} holds port {port}; which program is not known.</source>
        <translation>在 {where} 中打开的某个套接字占用端口 {port}；是哪个程序未知。</translation>
    </message>
    <message>
        <source>Port {port} was open to {audience}, or only reserved, for too short a time to see by whom.</source>
        <translation>端口 {port} 曾打开（面向范围：{audience}）或只是被预留，时间太短，看不到是谁。</translation>
    </message>
    <message>
        <source>No program holds port {port} any more.</source>
        <translation>已没有程序占用端口 {port}。</translation>
    </message>
    <message>
        <source>Something holds port {port}</source>
        <translation>有程序占用端口 {port}</translation>
    </message>
    <message>
        <source>Something in {container} holds port {port} of its own network</source>
        <translation>{container}中有程序占用其自身网络的端口 {port}</translation>
    </message>
    <message>
        <source>{holds}; which program cannot be seen from here.</source>
        <translation>{holds}；从这里看不到是哪个程序。</translation>
    </message>
    <message>
        <source>No program here holds port {port}: the kernel itself, most likely.</source>
        <translation>此处没有程序占用端口 {port}：最可能是内核本身。</translation>
    </message>
    <message>
        <source>No program here holds port {port}: the kernel itself for {title}, most likely.</source>
        <translation>此处没有程序占用端口 {port}：最可能是内核本身，用于 {title}。</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port}; no program does.</source>
        <translation>端口 {port} 由内核本身占用，不属于任何程序。</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port} for {title}; no program does.</source>
        <translation>端口 {port} 由内核本身占用，用于 {title}，不属于任何程序。</translation>
    </message>
    <message>
        <source>it may be hidden, or on its way between two programs</source>
        <translation>它可能被隐藏，或正在两个程序之间转交</translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {hidden}.</source>
        <translation>未找到占用端口 {port} 的进程；{hidden}。</translation>
    </message>
    <message>
        <source>No process holds port {port}, though every one was looked at.</source>
        <translation>没有进程占用端口 {port}，尽管已查看所有进程。</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port}, most likely.</source>
        <translation>最可能的是，/proc 中的挂载遮挡了占用端口 {port} 的进程。</translation>
    </message>
    <message>
        <source>a mount in /proc covers one that may</source>
        <translation>/proc 中的挂载遮挡了一个可能占用它的进程</translation>
    </message>
    <message>
        <source>No process was found that holds port {port}; {maybe}.</source>
        <translation>未找到占用端口 {port} 的进程；{maybe}。</translation>
    </message>
    <message>
        <source>Something holds port {port}; its program ended before it could be looked at.</source>
        <translation>端口 {port} 被占用；其程序在能够查看之前就已结束。</translation>
    </message>
    <message>
        <source>Ports below 1024 are for well-known services; on most systems only an administrator&apos;s program may open one.</source>
        <translation>1024 以下的端口用于众所周知的服务；在大多数系统上，只有管理员的程序才能打开。</translation>
    </message>
    <message>
        <source>Ports from 1024 to 49151 are open to every program; there is a list of names for them, but nobody checks that it is kept.</source>
        <translation>1024 到 49151 的端口对所有程序开放；它们有一份名称列表，但无人检查是否遵守。</translation>
    </message>
    <message>
        <source>Ports from 49152 up are for passing use: no service owns one for good.</source>
        <translation>49152 及以上的端口供临时使用：没有服务长期拥有其中任何一个。</translation>
    </message>
    <message>
        <source>Port 0 is never in use: a program that asks for it is given any port that is free at the moment.</source>
        <translation>端口 0 从不使用：请求它的程序会得到当时任意一个空闲的端口。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Nothing is known to use it usually, and no name is registered for it.</source>
        <translation>没有已知通常使用它的程序，也没有为它注册的名称。</translation>
    </message>
    <message>
        <source>That is a name on a list, and says little about what runs here.</source>
        <translation>那只是列表中的名称，并不能说明此处运行的是什么。</translation>
    </message>
    <message>
        <source>The list itself says that other programs use it, too.</source>
        <translation>列表本身也说明，其他程序也使用它。</translation>
    </message>
    <message>
        <source>Nothing on this computer listens on it now.</source>
        <translation>本机上目前没有程序监听它。</translation>
    </message>
    <message>
        <source>Usual programs: {programs} and {more} more.</source>
        <translation>常见程序：{programs}，以及另外 {more} 个。</translation>
    </message>
    <message>
        <source>Usual programs: {programs}.</source>
        <translation>常见程序：{programs}。</translation>
    </message>
    <message>
        <source>Port {port}</source>
        <translation>端口 {port}</translation>
    </message>
    <message>
        <source>This computer takes ports from {first} to {last} for its own outgoing connections, so a program may have got this one by chance.</source>
        <translation>本机将 {first} 到 {last} 的端口用于自己的出站连接，因此程序可能是碰巧得到这个端口。</translation>
    </message>
    <message>
        <source>Some programs pick any {protocols} port of a range that has this one: {title}.</source>
        <translation>有些程序会在包含此端口的范围内任选 {protocols} 端口：{title}。</translation>
    </message>
    <message>
        <source>Usual on {protocols}: {title}.</source>
        <translation>{protocols} 上通常是：{title}。</translation>
    </message>
    <message>
        <source>In its usual set-up it is for this computer only.</source>
        <translation>按通常的设置，它仅供本机使用。</translation>
    </message>
    <message>
        <source>The system&apos;s kernel may hold it, without any program.</source>
        <translation>可能由系统内核占用，没有任何程序。</translation>
    </message>
    <message>
        <source>If others can reach it, that is no risk: {reason}.</source>
        <translation>如果他人能访问它，没有风险：{reason}。</translation>
    </message>
    <message>
        <source>If others can reach it, the risk is {risk}: {reason}.</source>
        <translation>如果他人能访问它，风险为{risk}：{reason}。</translation>
    </message>
    <message>
        <source>By default it asks for no password.</source>
        <translation>默认不要求密码。</translation>
    </message>
    <message>
        <source>registered as {name}</source>
        <translation>注册名称为 {name}</translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”, {text}.</source>
        <translation>在 {protocols} 上，端口名称列表将其列为“{name}”，{text}。</translation>
    </message>
    <message>
        <source>On {protocols} the list of port names has it as “{name}”.</source>
        <translation>在 {protocols} 上，端口名称列表将其列为“{name}”。</translation>
    </message>
    <message>
        <source>Apart from that, {count} containers or sandboxes listen on ports {port} of their own, which are not this computer&apos;s.</source>
        <translation>此外，有 {count} 个容器或沙盒监听各自的端口 {port}，那些不是本机的端口。</translation>
    </message>
    <message>
        <source>a container or sandbox</source>
        <translation>某个容器或沙盒</translation>
    </message>
    <message>
        <source>the container {name}</source>
        <translation>容器 {name}</translation>
    </message>
    <message>
        <source>Apart from that, {who} listens on a port {port} of its own, which is not this computer&apos;s.</source>
        <translation>此外，{who} 监听其自身的端口 {port}，那不是本机的端口。</translation>
    </message>
    <message>
        <source>That is {verdict}: {reason}</source>
        <translation>判定为“{verdict}”：{reason}</translation>
    </message>
    <message>
        <source>One of {count} processes of {place}</source>
        <translation>{place} 的 {count} 个进程之一</translation>
    </message>
    <message>
        <source>A process of {place}</source>
        <translation>{place} 的一个进程</translation>
    </message>
    <message>
        <source>{opener} opened port {port} for {unit}; it is open to {audience}.</source>
        <translation>{opener}为 {unit} 打开了端口 {port}；面向范围：{audience}。</translation>
    </message>
    <message>
        <source>{opener} opened port {port}, to start a service when something asks; it is open to {audience}.</source>
        <translation>{opener}打开了端口 {port}，以便在有请求时启动服务；面向范围：{audience}。</translation>
    </message>
    <message>
        <source>Very probably {subject}</source>
        <translation>很可能是 {subject}</translation>
    </message>
    <message>
        <source>The kernel itself</source>
        <translation>内核本身</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>某个程序</translation>
    </message>
    <message>
        <source>The container {name}</source>
        <translation>容器 {name}</translation>
    </message>
    <message>
        <source>A {language} script in {folder}</source>
        <translation>{folder} 中的 {language} 脚本</translation>
    </message>
    <message>
        <source>a {language} script in {folder}</source>
        <translation>{folder} 中的 {language} 脚本</translation>
    </message>
    <message>
        <source>A {language} script</source>
        <translation>一个 {language} 脚本</translation>
    </message>
    <message>
        <source>a {language} script</source>
        <translation>一个 {language} 脚本</translation>
    </message>
    <message>
        <source>{program} ({what})</source>
        <translation>{program} ({what})</translation>
    </message>
    <message>
        <source>its own container or sandbox only</source>
        <translation>仅其自身的容器或沙盒</translation>
    </message>
    <message>
        <source>containers on this computer only</source>
        <translation>仅本机上的容器</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>the networks this computer is on</source>
        <translation>本机所在的网络</translation>
    </message>
    <message>
        <source>the internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>nobody knows whom</source>
        <translation>范围未知</translation>
    </message>
    <message>
        <source>a process number is another one at its next start</source>
        <translation>进程号下次启动时会变</translation>
    </message>
    <message>
        <source>the verdict follows from the rules</source>
        <translation>判定由规则得出</translation>
    </message>
    <message>
        <source>a listener has no peer</source>
        <translation>监听端口没有对端</translation>
    </message>
    <message>
        <source>a listener has one state</source>
        <translation>监听端口只有一种状态</translation>
    </message>
    <message>
        <source>“{text}” is no port: write 8080, 8000-8100 or dynamic</source>
        <translation>“{text}”不是端口：请写 8080、8000-8100 或 dynamic</translation>
    </message>
    <message>
        <source>any program</source>
        <translation>任何程序</translation>
    </message>
    <message>
        <source>{who} may listen, for {whom}.</source>
        <translation>{who} 可以监听，面向范围：{whom}。</translation>
    </message>
    <message>
        <source>TCP and UDP</source>
        <translation>TCP 和 UDP</translation>
    </message>
    <message>
        <source>{who} may listen on any {protocol} port from {first} up, for {whom}.</source>
        <translation>{who} 可以监听 {first} 以上的任何 {protocol} 端口，面向范围：{whom}。</translation>
    </message>
    <message numerus="yes">
        <source>{who} may listen on {protocol} ports {ports}, for {whom}.</source>
        <comment>{who} may listen on {protocol} port {ports}, for {whom}.</comment>
        <translation>
            <numerusform>{who} 可以监听 {protocol} 端口 {ports}，面向范围：{whom}。</numerusform>
        </translation>
    </message>
    <message>
        <source>What matches {query}</source>
        <translation>匹配 {query} 的程序</translation>
    </message>
    <message>
        <source>{more} more</source>
        <translation>另外 {more} 个</translation>
    </message>
    <message>
        <source>Of what matches {query}, {seen} and what is installed for all users</source>
        <translation>匹配 {query} 的程序中，{seen}以及为所有用户安装的程序</translation>
    </message>
    <message>
        <source>Of what matches {query}, what is installed for all users</source>
        <translation>匹配 {query} 的程序中，为所有用户安装的程序</translation>
    </message>
    <message>
        <source>No rule can ask for “{key}:”, for {why}</source>
        <translation>规则不能使用“{key}:”，因为{why}</translation>
    </message>
    <message>
        <source>this computer and maybe others</source>
        <translation>本机，可能还有其他电脑</translation>
    </message>
    <message>
        <source>an address that no network has now</source>
        <translation>目前没有网络使用的地址</translation>
    </message>
    <message>
        <source>every network this computer joins</source>
        <translation>本机接入的任何网络</translation>
    </message>
    <message>
        <source>every network this computer is on</source>
        <translation>本机所在的所有网络</translation>
    </message>
    <message>
        <source>your whole {network}</source>
        <translation>您的整个 {network}</translation>
    </message>
    <message>
        <source>since before %1</source>
        <translation>%1 之前已开始</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1, since before %2</source>
        <translation>直到 %1，%2 之前已开始</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>opened to a network</source>
        <translation>已打开，可从网络访问</translation>
    </message>
    <message>
        <source>opened for this computer only</source>
        <translation>已打开，仅本机</translation>
    </message>
    <message>
        <source>now reachable from a network</source>
        <translation>现在可从网络访问</translation>
    </message>
    <message>
        <source>now for this computer only</source>
        <translation>现在仅本机</translation>
    </message>
    <message>
        <source>now judged %1</source>
        <translation>现判定为“%1”</translation>
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
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>{time} {day}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at {time} {day}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>from {first} to {last} {day}</source>
        <translation>{day} {first} 至 {last}</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未处理</translation>
    </message>
    <message>
        <source>you looked at it</source>
        <translation>您已查看</translation>
    </message>
    <message>
        <source>you expect it</source>
        <translation>您已设为预期</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>您已停止</translation>
    </message>
    <message>
        <source>you dismissed it</source>
        <translation>您已忽略</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>通知时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>{who} has listened to {audience} on {port} {when}.</source>
        <translation>{who} {when}一直监听{port}，面向范围：{audience}。</translation>
    </message>
    <message>
        <source>{who} listened to {audience} on {port} {when}.</source>
        <translation>{who} {when}曾监听{port}，面向范围：{audience}。</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>until at least %1</source>
        <translation>至少到 %1</translation>
    </message>
    <message>
        <source>from %1 until at least %2</source>
        <translation>%1 至少到 %2</translation>
    </message>
    <message>
        <source>before %1, when watching began</source>
        <translation>%1 之前，当时才开始观察</translation>
    </message>
    <message>
        <source>not yet: it listens still</source>
        <translation>尚未：仍在监听</translation>
    </message>
    <message>
        <source>after %1, while nobody watched</source>
        <translation>%1 之后，无人观察期间</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>Was up</source>
        <translation>开放次数</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Talked with</source>
        <translation>通信对象</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Until {time} it was judged {verdict}.</source>
        <translation>{time} 之前，判定为“{verdict}”。</translation>
    </message>
    <message>
        <source>The time before, until {time}, it was judged {verdict}.</source>
        <translation>上一次（到 {time} 为止）判定为“{verdict}”。</translation>
    </message>
    <message>
        <source>Until {time} it listened to {audience}.</source>
        <translation>{time} 之前，它监听的面向范围：{audience}。</translation>
    </message>
    <message>
        <source>The time before, until {time}, it listened to {audience}.</source>
        <translation>上一次（到 {time} 为止）它监听的面向范围：{audience}。</translation>
    </message>
    <message>
        <source>open since before %1</source>
        <translation>%1 之前已打开</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>自 %1 起打开</translation>
    </message>
    <message>
        <source>{when}, {lasted}</source>
        <translation>{when}，{lasted}</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 个连接</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 个连接</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>under a second</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <source>more than %1 times</source>
        <translation>超过 %1 次</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>open still</source>
        <translation>仍打开</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>No browser was found to open %1.</source>
        <translation>未找到可打开 %1 的浏览器。</translation>
    </message>
    <message>
        <source>No browser was found to search the web.</source>
        <translation>未找到可在网上搜索的浏览器。</translation>
    </message>
    <message>
        <source>The folder %1 is not there, or may not be seen.</source>
        <translation>文件夹 %1 不存在，或不允许查看。</translation>
    </message>
    <message>
        <source>No file manager was found to open %1.</source>
        <translation>未找到可打开 %1 的文件管理器。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>not remembered</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <comment>{count} day ago</comment>
        <translation>
            <numerusform>{count} 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Rule learnt %1</source>
        <translation>%1学到的规则</translation>
    </message>
    <message>
        <source>Your rule, made %1</source>
        <translation>您的规则，%1创建</translation>
    </message>
    <message>
        <source>Learnt rule</source>
        <translation>学到的规则</translation>
    </message>
    <message>
        <source>Your rule</source>
        <translation>您的规则</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最大范围：%1</translation>
    </message>
    <message>
        <source>last match %1</source>
        <translation>上次匹配：%1</translation>
    </message>
    <message>
        <source>Go from row to row</source>
        <translation>逐行移动</translation>
    </message>
    <message>
        <source>Show details; fold a program</source>
        <translation>显示详情；折叠程序</translation>
    </message>
    <message>
        <source>Fold and unfold a program&apos;s rows</source>
        <translation>折叠和展开程序的各行</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>第一行和最后一行</translation>
    </message>
    <message>
        <source>All that can be done with the row</source>
        <translation>可对该行执行的全部操作</translation>
    </message>
    <message>
        <source>Dismiss an alert</source>
        <translation>忽略提醒</translation>
    </message>
    <message>
        <source>Leave details; back to now</source>
        <translation>离开详情；回到现在</translation>
    </message>
    <message>
        <source>Undo, as long as that is offered</source>
        <translation>撤销（在提供撤销期间）</translation>
    </message>
    <message>
        <source>Go to the first row that matches</source>
        <translation>转到第一个匹配的行</translation>
    </message>
    <message>
        <source>Stop the row that was found</source>
        <translation>停止找到的那一行</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>补全词语</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>移动十字线</translation>
    </message>
    <message>
        <source>Ten bars at once</source>
        <translation>一次十条</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>选择一段时间</translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation>显示当时打开的端口</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>它不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation>无法理解其内容</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2), so the window&apos;s place is not remembered.</source>
        <translation>无法使用 %1（%2），因此不保存窗口的位置。</translation>
    </message>
    <message>
        <source>%1 could not be used (%2) and is now called %3; the window starts anew.</source>
        <translation>无法使用 %1（%2），它现已改名为 %3；窗口重新开始。</translation>
    </message>
    <message>
        <source>{number} d</source>
        <translation>{number} 天</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <source>container {name}</source>
        <translation>容器 {name}</translation>
    </message>
    <message>
        <source>a network of its own</source>
        <translation>独立的网络</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>地址族</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Owner known</source>
        <translation>所有者如何得知</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选进程</translation>
    </message>
    <message>
        <source>Owner in words</source>
        <translation>所有者说明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Bytes sent since the connection began. Of TCP only, and on Linux.</source>
        <translation>自连接开始以来发送的字节数。仅限 TCP，且仅在 Linux 上。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Bytes received since the connection began. Of TCP only, and on Linux.</source>
        <translation>自连接开始以来接收的字节数。仅限 TCP，且仅在 Linux 上。</translation>
    </message>
    <message>
        <source>Send rate</source>
        <translation>发送速率</translation>
    </message>
    <message>
        <source>Bytes sent in each second since the last look. Of TCP only, and on Linux.</source>
        <translation>自上次查看以来每秒发送的字节数。仅限 TCP，且仅在 Linux 上。</translation>
    </message>
    <message>
        <source>Receive rate</source>
        <translation>接收速率</translation>
    </message>
    <message>
        <source>Bytes received in each second since the last look. Of TCP only, and on Linux.</source>
        <translation>自上次查看以来每秒接收的字节数。仅限 TCP，且仅在 Linux 上。</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>本地地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>远程地址</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>远程端口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Being answered</source>
        <translation>应答中</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭中</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>本端已关闭</translation>
    </message>
    <message>
        <source>Just closed</source>
        <translation>刚刚关闭</translation>
    </message>
    <message>
        <source>Closed there</source>
        <translation>对端已关闭</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出站</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机内部</translation>
    </message>
    <message>
        <source>{who} was called by {address}, on its port {port}</source>
        <translation>{address} 连接了 {who} 的端口 {port}</translation>
    </message>
    <message>
        <source>{who} called {address} port {port}</source>
        <translation>{who} 连接了 {address} 的端口 {port}</translation>
    </message>
    <message>
        <source>{who} talks to port {port} on this computer</source>
        <translation>{who} 与本机端口 {port} 通信</translation>
    </message>
    <message>
        <source>{who} talks to {address} port {port}</source>
        <translation>{who} 与 {address} 的端口 {port} 通信</translation>
    </message>
    <message>
        <source>{said}, by UDP.</source>
        <translation>{said}，通过 UDP。</translation>
    </message>
    <message>
        <source>{said}; the connection is {state}.</source>
        <translation>{said}；连接状态：{state}。</translation>
    </message>
    <message>
        <source>The kernel itself or another container</source>
        <translation>内核本身或另一个容器</translation>
    </message>
    <message>
        <source>A program that was not found</source>
        <translation>未找到的程序</translation>
    </message>
    <message>
        <source>A program that a mount covers</source>
        <translation>被挂载遮挡的程序</translation>
    </message>
    <message>
        <source>The kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>A program that cannot be seen</source>
        <translation>看不到的程序</translation>
    </message>
    <message>
        <source>{who}: {ports}.</source>
        <translation>{who}：{ports}。</translation>
    </message>
    <message numerus="yes">
        <source>And {count:,} more programs.</source>
        <comment>And {count} more program.</comment>
        <translation>
            <numerusform>另外还有 {count:,} 个程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} and {more:,} more</source>
        <translation>{shown} 等，另有 {more:,} 个</translation>
    </message>
    <message>
        <source>A program that does not hold it any more</source>
        <translation>已不再占用它的程序</translation>
    </message>
    <message>
        <source>A program that has not taken it yet</source>
        <translation>尚未接受它的程序</translation>
    </message>
    <message>
        <source>A program that has ended</source>
        <translation>已结束的程序</translation>
    </message>
    <message>
        <source>A program that could not be seen</source>
        <translation>未能看到的程序</translation>
    </message>
    <message>
        <source>A program that cannot be seen from here</source>
        <translation>从这里看不到的程序</translation>
    </message>
    <message>
        <source>It can be reached more widely than that: {text}</source>
        <translation>它的可达范围比这更大：{text}</translation>
    </message>
    <message>
        <source>lets it through</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>blocks it</source>
        <translation>拦截</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No expectation matches it.</source>
        <translation>没有匹配的预期。</translation>
    </message>
    <message>
        <source>No expectation matches it: it was not there when portwatch started.</source>
        <translation>没有匹配的预期：portwatch 启动时它不存在。</translation>
    </message>
    <message>
        <source>It most likely waits for an answer that its program asked for.</source>
        <translation>它最可能在等待其程序所请求的应答。</translation>
    </message>
    <message>
        <source>Only its own container or sandbox can reach it.</source>
        <translation>只有其自身的容器或沙盒能访问它。</translation>
    </message>
    <message>
        <source>It was there already when portwatch started.</source>
        <translation>portwatch 启动时它就已存在。</translation>
    </message>
    <message>
        <source>This program is known to wait for answers at passing ports like this one.</source>
        <translation>已知此程序会在这类临时端口上等待应答。</translation>
    </message>
    <message>
        <source>This program usually serves this port, and reaches no further than usual.</source>
        <translation>此程序通常使用此端口提供服务，且当前范围没有超出通常情况。</translation>
    </message>
    <message>
        <source>An expectation matches it.</source>
        <translation>有匹配的预期。</translation>
    </message>
    <message>
        <source>The connection of {name} to {far} has closed.</source>
        <translation>{name} 到 {far} 的连接已关闭。</translation>
    </message>
    <message>
        <source>{name} no longer listens on port {local_port} {protocol}.</source>
        <translation>{name} 不再监听端口 {local_port} {protocol}。</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>启动者</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>its file cannot be seen: its name is its own claim</source>
        <translation>看不到其文件：名称是它自称的</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Also held by</source>
        <translation>同时占用者</translation>
    </message>
    <message>
        <source>{text}, since {began}</source>
        <translation>{text}，自 {began} 起</translation>
    </message>
    <message>
        <source>user id {uid}</source>
        <translation>用户 ID {uid}</translation>
    </message>
    <message>
        <source>process {some} or {more} more</source>
        <translation>进程 {some} 或另外 {more} 个</translation>
    </message>
    <message>
        <source>process {some} or {last}</source>
        <translation>进程 {some} 或 {last}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 个</translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation>绑定到</translation>
    </message>
    <message>
        <source>none is up now</source>
        <translation>目前没有启用的网络</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>防火墙</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>router not asked</source>
        <translation>未询问路由器</translation>
    </message>
    <message>
        <source>may reach it: it has a public address</source>
        <translation>也许能访问它：它有公网地址</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>every IPv4 address</source>
        <translation>所有 IPv4 地址</translation>
    </message>
    <message>
        <source>every IPv6 address</source>
        <translation>所有 IPv6 地址</translation>
    </message>
    <message>
        <source>every address, IPv4 and IPv6</source>
        <translation>所有地址，IPv4 和 IPv6</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>所有地址</translation>
    </message>
    <message>
        <source>{told}, on {interface} only</source>
        <translation>{told}，仅限 {interface}</translation>
    </message>
    <message>
        <source>{title}. {text}</source>
        <translation>{title}。{text}</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>There</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Seen since</source>
        <translation>首次看到</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Run portwatch outside a sandbox</source>
        <translation>请在沙盒之外运行 portwatch</translation>
    </message>
    <message>
        <source>The application firewall</source>
        <translation>应用程序防火墙</translation>
    </message>
    <message>
        <source>The packet filter, pf</source>
        <translation>数据包过滤器 pf</translation>
    </message>
    <message>
        <source>Owners of other users&apos; sockets</source>
        <translation>其他用户的套接字的所有者</translation>
    </message>
    <message>
        <source>Owners of {n} of other users are shown to an administrator only.</source>
        <translation>其他用户的 {n}的所有者只向管理员显示。</translation>
    </message>
    <message>
        <source>Programs that ended</source>
        <translation>已结束的程序</translation>
    </message>
    <message>
        <source>Whose {n} were is not known: the program ended before it could be looked at.</source>
        <translation>{n}属于谁未知：程序在能够查看之前就已结束。</translation>
    </message>
    <message>
        <source>Sockets without a program</source>
        <translation>没有程序的套接字</translation>
    </message>
    <message>
        <source>No program here holds {n}: the kernel itself, most likely, or another container.</source>
        <translation>{n}没有被此处的程序占用：最可能属于内核本身，或另一个容器。</translation>
    </message>
    <message>
        <source>Sockets without a visible program</source>
        <translation>看不到程序的套接字</translation>
    </message>
    <message>
        <source>No process was found that holds {n}; it may be hidden, or on its way between two programs.</source>
        <translation>未找到占用 {n}的进程；它可能被隐藏，或套接字正在两个程序之间转交。</translation>
    </message>
    <message>
        <source>Sockets that no process holds</source>
        <translation>没有进程占用的套接字</translation>
    </message>
    <message>
        <source>No process holds {n}, though every one was looked at: io_uring or a message between two processes may hold it, a module of the kernel, or a process that is hidden.</source>
        <translation>{n}没有被任何进程占用，尽管已查看所有进程：占用者可能是 io_uring、两个进程之间的消息、内核模块，或被隐藏的进程。</translation>
    </message>
    <message>
        <source>A process that a mount covers</source>
        <translation>被挂载遮挡的进程</translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; most likely that one holds {n}.</source>
        <translation>有挂载遮挡了 /proc 中的一个进程，使其不可见；最可能就是它占用 {n}。</translation>
    </message>
    <message>
        <source>findmnt -R /proc shows the mount, and umount takes it away</source>
        <translation>findmnt -R /proc 可显示该挂载，umount 可将其移除</translation>
    </message>
    <message>
        <source>A mount covers a process in /proc, which keeps it from sight; {n} may be its, or the kernel&apos;s.</source>
        <translation>有挂载遮挡了 /proc 中的一个进程，使其不可见；{n}可能属于它，也可能属于内核。</translation>
    </message>
    <message>
        <source>Sockets just closed</source>
        <translation>刚关闭的套接字</translation>
    </message>
    <message>
        <source>The kernel alone keeps {n} that just closed or are not open yet, without a program.</source>
        <translation>{n}刚关闭或尚未打开，仅由内核保留，没有程序。</translation>
    </message>
    <message>
        <source>Owners told by their service</source>
        <translation>按服务得出的所有者</translation>
    </message>
    <message>
        <source>Owners of {n} are inferred from the service they were opened in, not read from the process.</source>
        <translation>{n}的所有者是根据打开它们的服务推断的，而非从进程读取。</translation>
    </message>
    <message>
        <source>Sockets that were passed on</source>
        <translation>已转交的套接字</translation>
    </message>
    <message>
        <source>Who holds {n} is not known: opened in a service, and passed on since or left behind.</source>
        <translation>谁占用 {n}未知：在某个服务中打开，之后被转交或遗留。</translation>
    </message>
    <message>
        <source>Connections not taken yet</source>
        <translation>尚未接受的连接</translation>
    </message>
    <message>
        <source>{n} wait until a listener&apos;s program takes them; until then no program holds them.</source>
        <translation>{n}在等待监听程序接受；在此之前没有程序占用它们。</translation>
    </message>
    <message>
        <source>Sockets that closed at once</source>
        <translation>立即关闭的套接字</translation>
    </message>
    <message>
        <source>Whose {n} were is not known: they had closed before anybody could look.</source>
        <translation>{n}属于谁未知：在能够查看之前它们就已关闭。</translation>
    </message>
    <message>
        <source>Other holders of a socket</source>
        <translation>套接字的其他占用者</translation>
    </message>
    <message>
        <source>Where several programs share a socket, only one of them is shown.</source>
        <translation>多个程序共享一个套接字时，只显示其中一个。</translation>
    </message>
    <message>
        <source>On Linux: portwatch --source netlink list</source>
        <translation>在 Linux 上：portwatch --source netlink list</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table</source>
        <translation>内核自己的表</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table of sockets cannot be asked, so a slower way is used{why}.</source>
        <translation>无法查询内核自己的套接字表，因此使用较慢的方式{why}。</translation>
    </message>
    <message>
        <source>Some sockets</source>
        <translation>部分套接字</translation>
    </message>
    <message>
        <source>Some sockets cannot be seen, so they are not in the list{why}.</source>
        <translation>部分套接字看不到，因此不在列表中{why}。</translation>
    </message>
    <message>
        <source>Some containers&apos; own networks</source>
        <translation>部分容器自己的网络</translation>
    </message>
    <message>
        <source>What listens in some networks of containers and sandboxes is not in the list{why}.</source>
        <translation>在某些容器和沙盒的网络中监听的内容不在列表中{why}。</translation>
    </message>
    <message>
        <source>What closes between two looks</source>
        <translation>两次查看之间关闭的内容</translation>
    </message>
    <message>
        <source>The kernel does not tell which sockets end: what opens and closes between two looks is missed{why}.</source>
        <translation>内核不告知哪些套接字结束：在两次查看之间打开又关闭的会被漏掉{why}。</translation>
    </message>
    <message>
        <source>Allow AF_NETLINK in the sandbox; it needs Linux 4.3 or newer</source>
        <translation>请在沙盒中允许 AF_NETLINK；需要 Linux 4.3 或更新版本</translation>
    </message>
    <message>
        <source>Some ends of connections</source>
        <translation>部分连接的结束</translation>
    </message>
    <message>
        <source>So many sockets ended at once that the kernel did not tell all of them; what is listed is &apos;at least&apos;. Their number is exact.</source>
        <translation>同时结束的套接字太多，内核没有全部告知；列出的是“至少”这些。其数量是精确的。</translation>
    </message>
    <message>
        <source>Raise net.core.rmem_max, or run portwatch as an administrator</source>
        <translation>请调高 net.core.rmem_max，或以管理员身份运行 portwatch</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>The list of installed packages cannot be read, so it is not known which programs are packaged{why}.</source>
        <translation>无法读取已安装软件包的列表，因此不知道哪些程序来自软件包{why}。</translation>
    </message>
    <message>
        <source>See that the package manager&apos;s files can be read, for instance /var/lib/dpkg/info</source>
        <translation>请确保软件包管理器的文件可读，例如 /var/lib/dpkg/info</translation>
    </message>
    <message>
        <source>Installed program files</source>
        <translation>已安装的程序文件</translation>
    </message>
    <message>
        <source>Program files are not compared with what their packages hold, so that one that was exchanged on the disk is not noticed{why}.</source>
        <translation>程序文件未与其软件包中的内容比对，因此察觉不到磁盘上被替换的文件{why}。</translation>
    </message>
    <message>
        <source>Let the package manager compare them: rpm -Va, or apk audit --system</source>
        <translation>请让软件包管理器比对：rpm -Va，或 apk audit --system</translation>
    </message>
    <message>
        <source>Settings of programs that hide them</source>
        <translation>隐藏了设置的程序</translation>
    </message>
    <message>
        <source>The configuration of {n} is hidden: the program has replaced its command line, so whether it asks for a password, or refuses others, is not known.</source>
        <translation>{n}的配置被隐藏：程序替换了自己的命令行，因此不知道它是否要求密码，或拒绝他人。</translation>
    </message>
    <message>
        <source>Ask the program, for instance:</source>
        <translation>询问该程序，例如：</translation>
    </message>
    <message>
        <source>Files that do not answer</source>
        <translation>没有应答的文件</translation>
    </message>
    <message>
        <source>{n} have files on a file system that does not answer: these are not looked at, so that portwatch does not wait for them{why}.</source>
        <translation>{n}的程序有文件位于没有应答的文件系统上：portwatch 不查看这些文件，以免等待{why}。</translation>
    </message>
    <message>
        <source>Bring its server back, or unmount it (umount -l)</source>
        <translation>请恢复其服务器，或将其卸载（umount -l）</translation>
    </message>
    <message>
        <source>Ask your firewall, for instance:</source>
        <translation>询问您的防火墙，例如：</translation>
    </message>
    <message>
        <source>Ask it in PowerShell:</source>
        <translation>在 PowerShell 中询问：</translation>
    </message>
    <message>
        <source>Ask it:</source>
        <translation>询问它：</translation>
    </message>
    <message>
        <source> ({detail})</source>
        <translation>（{detail}）</translation>
    </message>
    <message>
        <source>Code that is still to be looked at</source>
        <translation>尚待查看的代码</translation>
    </message>
    <message>
        <source>{n} of many scripts that came at once have not been looked at yet, and are called expected only when they have been.</source>
        <translation>同时出现的脚本很多，其中 {n}的脚本尚未查看，在查看之前不会称为预期内。</translation>
    </message>
    <message>
        <source>Wait a moment: some are looked at in every second</source>
        <translation>请稍候：每秒会查看一部分</translation>
    </message>
    <message>
        <source>Code that is too large</source>
        <translation>过大的代码</translation>
    </message>
    <message>
        <source>{n} run a script or an archive that is too large to be looked at whole: what it does beyond its first part is not known.</source>
        <translation>{n}的程序所运行的脚本或归档文件太大，无法完整查看：开头部分之后做什么未知。</translation>
    </message>
    <message>
        <source>Look at it yourself; the details of a row name the file</source>
        <translation>请自行查看；行的详情中有文件名</translation>
    </message>
    <message>
        <source>Very short connections</source>
        <translation>非常短暂的连接</translation>
    </message>
    <message>
        <source>The kernel&apos;s counts cannot be read, so what opens and closes is counted as &apos;at least&apos;{why}.</source>
        <translation>无法读取内核的计数，因此打开和关闭的数量只能算“至少”{why}。</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>The network interfaces cannot be read, so reach is told by the address alone{why}.</source>
        <translation>无法读取网络接口，因此仅根据地址判断可达范围{why}。</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>防火墙规则</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules are not read; reach is told as if no rule blocked it{why}.</source>
        <translation>未读取防火墙的规则；可达范围按没有规则拦截来说明{why}。</translation>
    </message>
    <message>
        <source>Rules of the packet filter</source>
        <translation>包过滤规则</translation>
    </message>
    <message>
        <source>The rules of the packet filter are not read; reach is told as if none of them blocked it{why}.</source>
        <translation>未读取包过滤的规则；可达范围按没有规则拦截来说明{why}。</translation>
    </message>
    <message>
        <source>Owners that are hidden here</source>
        <translation>在此被隐藏的所有者</translation>
    </message>
    <message>
        <source>Owners of {n} are hidden even from an administrator, as in a sandbox or a container{why}.</source>
        <translation>{n}的所有者即使对管理员也是隐藏的，例如在沙盒或容器中{why}。</translation>
    </message>
    <message>
        <source>Owners that could not be read</source>
        <translation>无法读取的所有者</translation>
    </message>
    <message>
        <source>Owners of {n} could not be read: portwatch may open too few files.</source>
        <translation>无法读取 {n}的所有者：portwatch 允许打开的文件数太少。</translation>
    </message>
    <message>
        <source>Allow it more open files, for instance: ulimit -n 1024</source>
        <translation>请允许它打开更多文件，例如：ulimit -n 1024</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} sockets</source>
        <comment>{count} socket</comment>
        <translation>
            <numerusform>{count:,} 个套接字</numerusform>
        </translation>
    </message>
    <message>
        <source>some sockets</source>
        <translation>一些套接字</translation>
    </message>
    <message>
        <source>service manager</source>
        <translation>服务管理器</translation>
    </message>
    <message>
        <source>the {engine} container {name}</source>
        <translation>{engine} 容器 {name}</translation>
    </message>
    <message>
        <source>the system&apos;s service manager</source>
        <translation>系统的服务管理器</translation>
    </message>
    <message>
        <source>the user&apos;s service manager</source>
        <translation>用户的服务管理器</translation>
    </message>
    <message>
        <source>the {kind} application {name}</source>
        <translation>{kind} 应用 {name}</translation>
    </message>
    <message>
        <source>the cgroup {path}</source>
        <translation>cgroup {path}</translation>
    </message>
    <message>
        <source>a process</source>
        <translation>某个进程</translation>
    </message>
    <message>
        <source>{name} (pid {pid})</source>
        <translation>{name}（pid {pid}）</translation>
    </message>
    <message>
        <source>inferred: opened in {where}, whose only process is {named}</source>
        <translation>推断：在 {where} 中打开，其唯一的进程是 {named}</translation>
    </message>
    <message>
        <source>inferred: very probably {named}, one of {count} processes of {where}</source>
        <translation>推断：很可能是 {named}，{where} 的 {count} 个进程之一</translation>
    </message>
    <message>
        <source>inferred: very probably {named} in {where}</source>
        <translation>推断：很可能是 {where} 中的 {named}</translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}, whose main process is {named}</source>
        <translation>推断：{where} 的 {count} 个进程之一，其主进程是 {named}</translation>
    </message>
    <message>
        <source>not known: opened in {where}, where no process can hold it now</source>
        <translation>未知：在 {where} 中打开，那里现在没有进程能占用它</translation>
    </message>
    <message>
        <source>not known: opened in {where}, by its one process or by one that has ended</source>
        <translation>未知：在 {where} 中打开，由其唯一的进程或已结束的进程打开</translation>
    </message>
    <message>
        <source>inferred: one of {count} processes of {where}</source>
        <translation>推断：{where} 的 {count} 个进程之一</translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, to start a service</source>
        <translation>推断：由{opener}打开，用于启动服务</translation>
    </message>
    <message>
        <source>inferred: opened by {opener}, for {unit}</source>
        <translation>推断：由{opener}为 {unit} 打开</translation>
    </message>
    <message>
        <source>The system&apos;s service manager</source>
        <translation>系统的服务管理器</translation>
    </message>
    <message>
        <source>The user&apos;s service manager</source>
        <translation>用户的服务管理器</translation>
    </message>
    <message>
        <source>The service manager, by {place},</source>
        <translation>服务管理器（通过 {place}）</translation>
    </message>
    <message>
        <source>{place} of the service manager</source>
        <translation>服务管理器的 {place} </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Takes IPv4</source>
        <translation>接受 IPv4</translation>
    </message>
    <message>
        <source>Network namespace</source>
        <translation>网络命名空间</translation>
    </message>
    <message>
        <source>Whose unit</source>
        <translation>单元归属</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>可达范围</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>预期依据</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次看到</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation>点</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>second</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>megabyte</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>条通知</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>条通知</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>{least:g} to {most:g} {unit}</source>
        <translation>{least:g} 至 {most:g} {unit}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>{number:g} {unit}</source>
        <translation>{number:g} {unit}</translation>
    </message>
    <message>
        <source>is neither true nor false; {rest}</source>
        <translation>既不是 true 也不是 false；{rest}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>is none of {words}; {rest}</source>
        <translation>不是 {words} 之一；{rest}</translation>
    </message>
    <message>
        <source>is no number; {rest}</source>
        <translation>不是数字；{rest}</translation>
    </message>
    <message>
        <source>is less than {bound:g} {unit}; {bound:g} is used.</source>
        <translation>小于 {bound:g} {unit}；改用 {bound:g}。</translation>
    </message>
    <message>
        <source>is more than {bound:g} {unit}; {bound:g} is used.</source>
        <translation>大于 {bound:g} {unit}；改用 {bound:g}。</translation>
    </message>
    <message>
        <source>the default, {value}, is used.</source>
        <translation>使用默认值 {value}。</translation>
    </message>
    <message>
        <source>{some} {last} {other}</source>
        <translation>{some} {last} {other}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>使用电池</translation>
    </message>
    <message>
        <source>many sockets</source>
        <translation>套接字多</translation>
    </message>
    <message>
        <source>to save CPU</source>
        <translation>节省 CPU</translation>
    </message>
    <message>
        <source>Every {interval:g} s, as set.</source>
        <translation>每 {interval:g} 秒一次，按设置。</translation>
    </message>
    <message>
        <source>Every {interval:g} s, because {reasons}.</source>
        <translation>每 {interval:g} 秒一次，因为{reasons}。</translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s.</source>
        <translation>每 {glance:g} 秒检查一次新的监听端口。</translation>
    </message>
    <message>
        <source>New listeners are looked for every {glance:g} s only, because {why}.</source>
        <translation>每 {glance:g} 秒才检查一次新的监听端口，因为{why}。</translation>
    </message>
    <message>
        <source>every {interval:g} s</source>
        <translation>每 {interval:g} 秒</translation>
    </message>
    <message>
        <source>the window is hidden</source>
        <translation>窗口已隐藏</translation>
    </message>
    <message>
        <source>the computer runs on battery</source>
        <translation>电脑使用电池</translation>
    </message>
    <message>
        <source>there are more than {crowd:,} sockets</source>
        <translation>套接字超过 {crowd:,} 个</translation>
    </message>
    <message>
        <source>more often would cost over {budget:g} % of a processor core</source>
        <translation>更频繁会占用超过 {budget:g} % 的单个处理器核心</translation>
    </message>
    <message>
        <source>no package</source>
        <translation>无软件包</translation>
    </message>
    <message>
        <source>portwatch did not run</source>
        <translation>portwatch 未运行</translation>
    </message>
    <message>
        <source>portwatch was not running.</source>
        <translation>portwatch 未在运行。</translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation>电脑处于睡眠</translation>
    </message>
    <message>
        <source>the computer slept</source>
        <translation>电脑处于睡眠</translation>
    </message>
    <message>
        <source>This computer was asleep.</source>
        <translation>本机处于睡眠。</translation>
    </message>
    <message>
        <source>portwatch was stopped or busy</source>
        <translation>portwatch 已停止或繁忙</translation>
    </message>
    <message>
        <source>portwatch was stopped or busy. The kernel counted on: the sums are exact, when it was is not known.</source>
        <translation>portwatch 已停止或繁忙。内核继续计数：总数是精确的，具体时间未知。</translation>
    </message>
    <message>
        <source>Nothing was watched</source>
        <translation>无人观察</translation>
    </message>
    <message>
        <source>nothing was watched</source>
        <translation>无人观察</translation>
    </message>
    <message>
        <source>Nothing was watched, and why is not known. Where something was counted, the sum is exact; when it was is not known.</source>
        <translation>无人观察，原因未知。有计数之处总数是精确的；具体时间未知。</translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation>时钟被调整</translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation>时钟被调整</translation>
    </message>
    <message>
        <source>The clock leapt over this time: it was set, or this machine stood still.</source>
        <translation>时钟跳过了这段时间：它被调整，或本机停顿过。</translation>
    </message>
    <message>
        <source>{by}, from {since} to {until}</source>
        <translation>{by}，从 {since} 到 {until}</translation>
    </message>
    <message>
        <source>for {duration}, from {since}</source>
        <translation>持续 {duration}，自 {since} 起</translation>
    </message>
    <message>
        <source>forward by {duration}</source>
        <translation>拨快 {duration}</translation>
    </message>
    <message>
        <source>back by {duration}</source>
        <translation>拨回 {duration}</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Ethernet</source>
        <translation>以太网</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>This computer only, because it is bound to {address}.</source>
        <translation>仅本机，因为它绑定到 {address}。</translation>
    </message>
    <message>
        <source>Reachable from {places} {why} and {known}.</source>
        <translation>可从 {places} 访问，{why}；{known}。</translation>
    </message>
    <message>
        <source>no firewall rule is visible</source>
        <translation>看不到任何防火墙规则</translation>
    </message>
    <message>
        <source>Whether the router lets the internet in by IPv6 is not known.</source>
        <translation>路由器是否放行来自互联网的 IPv6 连接，尚不清楚。</translation>
    </message>
    <message>
        <source>{place} has a public address</source>
        <translation>{place} 有公网地址</translation>
    </message>
    <message>
        <source>{places} have public addresses</source>
        <translation>{places} 有公网地址</translation>
    </message>
    <message>
        <source>The internet may reach it {why}: {told}.</source>
        <translation>互联网可能可以访问它，{why}：{told}。</translation>
    </message>
    <message>
        <source>This computer with its containers and virtual machines, because it is bound to {address}, and {places} may lead to it (route_localnet).</source>
        <translation>本机及其容器和虚拟机，因为它绑定到 {address}，而 {places} 可能通向那里（route_localnet）。</translation>
    </message>
    <message>
        <source>Not known: it is bound to {address}, but packets to that address are let in from {places} (route_localnet).</source>
        <translation>未知：它绑定到 {address}，但发往该地址的数据包可从 {places} 进入（route_localnet）。</translation>
    </message>
    <message>
        <source>Only from within its own container or sandbox, because it is bound to {address} there.</source>
        <translation>只能从它自己的容器或沙盒内访问，因为它在那里绑定到 {address}。</translation>
    </message>
    <message>
        <source>Inside the network of a container or sandbox; only what it publishes is reachable from outside.</source>
        <translation>位于容器或沙盒的网络内；从外部只能访问它发布的端口。</translation>
    </message>
    <message>
        <source>Every network this computer joins can reach it, {why}.</source>
        <translation>本机接入的任何网络都能访问它，{why}。</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>任何网络</translation>
    </message>
    <message>
        <source>no interface has that address now</source>
        <translation>目前没有网络接口使用该地址</translation>
    </message>
    <message>
        <source>that interface is not up now</source>
        <translation>该网络接口目前未启用</translation>
    </message>
    <message>
        <source>the network interfaces cannot be read</source>
        <translation>无法读取网络接口</translation>
    </message>
    <message>
        <source>Not known: it is {bound}, and {told}.</source>
        <translation>未知：它{bound}，而{told}。</translation>
    </message>
    <message>
        <source>Every network this computer joins can reach it, {why}; none is up now.</source>
        <translation>本机接入的任何网络都能访问它，{why}；目前没有网络处于启用状态。</translation>
    </message>
    <message>
        <source>Containers and virtual machines on this computer only, {why}.</source>
        <translation>仅本机上的容器和虚拟机，{why}。</translation>
    </message>
    <message>
        <source>Not known: it is {bound}, on no network&apos;s interface.</source>
        <translation>未知：它{bound}，不属于任何网络的接口。</translation>
    </message>
    <message>
        <source>This computer only, {why}.</source>
        <translation>仅本机，{why}。</translation>
    </message>
    <message>
        <source>because it is {bound}</source>
        <translation>因为它{bound}</translation>
    </message>
    <message>
        <source>bound to the interface {name}</source>
        <translation>绑定到接口 {name}</translation>
    </message>
    <message>
        <source>bound to {address}, an address for whoever is interested</source>
        <translation>绑定到 {address}（面向所有订阅者的地址）</translation>
    </message>
    <message>
        <source>bound to {address}</source>
        <translation>绑定到 {address}</translation>
    </message>
    <message>
        <source>bound to every IPv6 address</source>
        <translation>绑定到所有 IPv6 地址</translation>
    </message>
    <message>
        <source>bound to every address</source>
        <translation>绑定到所有地址</translation>
    </message>
    <message>
        <source>{place} ({name})</source>
        <translation>{place} ({name})</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>学到</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>as it says</source>
        <translation>见其查询</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>of {engine}</source>
        <translation>属于 {engine}</translation>
    </message>
    <message>
        <source>the kernel itself</source>
        <translation>内核本身</translation>
    </message>
    <message>
        <source>script in {folder}</source>
        <translation>{folder} 中的脚本</translation>
    </message>
    <message>
        <source>module {name}</source>
        <translation>模块 {name}</translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>{told}, in a network of its own</source>
        <translation>{told}，在其自身的网络中</translation>
    </message>
    <message>
        <source>the script {script}</source>
        <translation>脚本 {script}</translation>
    </message>
    <message>
        <source>run by {program}</source>
        <translation>由 {program} 运行</translation>
    </message>
    <message>
        <source>the name {name}</source>
        <translation>名称 {name}</translation>
    </message>
    <message>
        <source>package {name}</source>
        <translation>软件包 {name}</translation>
    </message>
    <message>
        <source>unit {name}</source>
        <translation>单元 {name}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>user {name}</source>
        <translation>用户 {name}</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>用户组 {name}</translation>
    </message>
    <message>
        <source>{text}, but packets may come another way</source>
        <translation>{text}，但数据包可能经由其他途径到达</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some}和{last}</translation>
    </message>
    <message>
        <source>{rules} could not be read</source>
        <translation>无法读取{rules}</translation>
    </message>
    <message>
        <source>what {place} does is not understood: {words}</source>
        <translation>{place} 的作用无法理解：{words}</translation>
    </message>
    <message>
        <source>{place} sends it on to another place</source>
        <translation>{place} 把它转发到别处</translation>
    </message>
    <message>
        <source>{place} lets nobody in</source>
        <translation>{place} 不放行任何人</translation>
    </message>
    <message>
        <source>{place} lets it in</source>
        <translation>{place} 放行</translation>
    </message>
    <message>
        <source>{place} lets it in, but not from every sender</source>
        <translation>{place} 放行，但并非所有来源</translation>
    </message>
    <message>
        <source>what {place} does is not understood</source>
        <translation>{place} 的作用无法理解</translation>
    </message>
    <message>
        <source>{place} lets only some in</source>
        <translation>{place} 只放行一部分</translation>
    </message>
    <message>
        <source>{place} keeps some out</source>
        <translation>{place} 拦截一部分</translation>
    </message>
    <message>
        <source>a jump</source>
        <translation>跳转</translation>
    </message>
    <message>
        <source>too many rules</source>
        <translation>规则太多</translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation>本机上没有监听</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>any network</source>
        <translation>任何网络</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期内</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>预期外</translation>
    </message>
    <message>
        <source>risky</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Everything that listens is expected</source>
        <translation>所有监听均在预期内</translation>
    </message>
    <message>
        <source>1 program needs a look: {name} is {verdict}</source>
        <translation>1 个程序需要留意：{name}（{verdict}）</translation>
    </message>
    <message>
        <source>{count:,} {verdict}</source>
        <translation>{count:,} 个{verdict}</translation>
    </message>
    <message>
        <source>{count:,} programs need a look: {found}</source>
        <translation>{count:,} 个程序需要留意：{found}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners need a look: {found}</source>
        <comment>{count} listener needs a look: {found}</comment>
        <translation>
            <numerusform>{count:,} 个监听端口需要留意：{found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners have no visible owner</source>
        <comment>{count} listener has no visible owner</comment>
        <translation>
            <numerusform>{count:,} 个监听端口看不到所有者</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} programs are unexpected</source>
        <translation>{count:,} 个程序在预期外</translation>
    </message>
    <message>
        <source>{count:,} listeners are unexpected</source>
        <translation>{count:,} 个监听端口在预期外</translation>
    </message>
    <message>
        <source>1 program is unexpected: {name}</source>
        <translation>1 个程序在预期外：{name}</translation>
    </message>
    <message>
        <source>1 listener is unexpected: {name}</source>
        <translation>1 个监听端口在预期外：{name}</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>端口 {port}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} programs listen</source>
        <comment>{count} program listens</comment>
        <translation>
            <numerusform>{count:,} 个程序在监听</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners</source>
        <comment>{count} listener</comment>
        <translation>
            <numerusform>{count:,} 个监听端口</numerusform>
        </translation>
    </message>
    <message>
        <source>{count:,} reachable from {place}</source>
        <translation>{count:,} 个可从 {place} 访问</translation>
    </message>
    <message>
        <source>none reachable from {place}</source>
        <translation>没有可从 {place} 访问的</translation>
    </message>
    <message>
        <source>{count:,} of unknown reach</source>
        <translation>{count:,} 个可达范围未知</translation>
    </message>
    <message>
        <source>{count:,} perhaps from the internet</source>
        <translation>{count:,} 个也许可从互联网访问</translation>
    </message>
    <message>
        <source>none known from the internet</source>
        <translation>未发现可从互联网访问的</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>某个网络</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>reachable from {place}</source>
        <translation>可从 {place} 访问</translation>
    </message>
    <message>
        <source>to {address} port {port}</source>
        <translation>到 {address} 端口 {port}</translation>
    </message>
    <message>
        <source>{waiting} of {limit}, full</source>
        <translation>{waiting} / {limit}，已满</translation>
    </message>
    <message>
        <source>{waiting} of {limit}</source>
        <translation>{waiting} / {limit}</translation>
    </message>
    <message>
        <source>nobody waits; {limit} may</source>
        <translation>无人等候；最多可有 {limit} 个</translation>
    </message>
    <message>
        <source>full: {waiting} of {limit} wait to be accepted and new ones get no answer; the program is too busy or hangs</source>
        <translation>已满：{waiting} 个在等待接受（上限 {limit}），新的得不到应答；程序太忙或没有响应</translation>
    </message>
    <message>
        <source>{waiting} of {limit} wait to be accepted</source>
        <translation>{waiting} 个在等待接受（上限 {limit}）</translation>
    </message>
    <message>
        <source>Learnt:</source>
        <translation>已学到：</translation>
    </message>
    <message>
        <source>You expect:</source>
        <translation>您设为预期：</translation>
    </message>
    <message>
        <source>No longer expected:</source>
        <translation>不再是预期：</translation>
    </message>
    <message>
        <source>Stop:</source>
        <translation>停止：</translation>
    </message>
    <message>
        <source>Pause:</source>
        <translation>暂停：</translation>
    </message>
    <message>
        <source>Go on:</source>
        <translation>继续：</translation>
    </message>
    <message>
        <source>Close:</source>
        <translation>关闭：</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>UDP port {port}</source>
        <translation>端口 {port}（UDP）</translation>
    </message>
    <message>
        <source>had {port} open for {audience} when watching began</source>
        <translation>在开始观察时已打开{port}，面向范围：{audience}</translation>
    </message>
    <message>
        <source>had {port} open to {audience} when watching began</source>
        <translation>在开始观察时已打开{port}，面向范围：{audience}</translation>
    </message>
    <message>
        <source>opened {port} for {audience}</source>
        <translation>打开了{port}，面向范围：{audience}</translation>
    </message>
    <message>
        <source>opened {port} to {audience}</source>
        <translation>打开了{port}，面向范围：{audience}</translation>
    </message>
    <message>
        <source>closed {port}</source>
        <translation>关闭了{port}</translation>
    </message>
    <message>
        <source>closed {port} after {time}</source>
        <translation>在 {time}后关闭了{port}</translation>
    </message>
    <message>
        <source>closed {port} within a second</source>
        <translation>在一秒内关闭了{port}</translation>
    </message>
    <message>
        <source>{name}, process {pid}</source>
        <translation>{name}，进程 {pid}</translation>
    </message>
    <message>
        <source>{state} ({code})</source>
        <translation>{state}（{code}）</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Last match</source>
        <translation>上次匹配</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Enter cancels here: {why}.</source>
        <translation>此处按回车键会取消：{why}。</translation>
    </message>
    <message>
        <source>Ports freed</source>
        <translation>将释放的端口</translation>
    </message>
    <message>
        <source>it is a container</source>
        <translation>它是容器</translation>
    </message>
    <message>
        <source>it is a service</source>
        <translation>它是服务</translation>
    </message>
    <message>
        <source>whose program it is cannot be told</source>
        <translation>无法判断这是谁的程序</translation>
    </message>
    <message>
        <source>it is not a program of yours</source>
        <translation>它不是您的程序</translation>
    </message>
    <message numerus="yes">
        <source>{count} processes end</source>
        <comment>one process ends</comment>
        <translation>
            <numerusform>{count} 个进程会结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other ports close with it</source>
        <comment>another port closes with it</comment>
        <translation>
            <numerusform>另有 {count} 个端口会随之关闭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connections break</source>
        <comment>one connection breaks</comment>
        <translation>
            <numerusform>{count} 个连接会中断</numerusform>
        </translation>
    </message>
    <message>
        <source>the port stays open</source>
        <translation>端口仍保持打开</translation>
    </message>
    <message>
        <source>The window runs as root, which nothing here needs: start it as yourself, and choose See everything in the menu when you want to.</source>
        <translation>窗口正以 root 身份运行，而这里并不需要：请以自己的账户启动，需要时在菜单中选择“查看全部”。</translation>
    </message>
    <message>
        <source>nothing can be saved: {fault} ({place})</source>
        <translation>无法保存任何内容：{fault}（{place}）</translation>
    </message>
    <message>
        <source>If you did not hand it over on purpose, stop it and find out who started what held it.</source>
        <translation>如果不是有意移交，请停止它，并查明是谁启动了先前占用它的程序。</translation>
    </message>
    <message>
        <source>Earlier this was seen of it: {reason}</source>
        <translation>先前曾观察到：{reason}</translation>
    </message>
    <message>
        <source>Its process ran another program before, of which was told: {reason}</source>
        <translation>它的进程先前运行过另一个程序，当时的判断是：{reason}</translation>
    </message>
    <message>
        <source>It was held by another program before, of which was told: {reason}</source>
        <translation>它先前由另一个程序占用，当时的判断是：{reason}</translation>
    </message>
    <message>
        <source>{name}, pid {pid}: {evidence}</source>
        <translation>{name}，PID {pid}：{evidence}</translation>
    </message>
    <message>
        <source>no firewall rule stops it</source>
        <translation>没有防火墙规则拦截它</translation>
    </message>
    <message>
        <source>ufw is on; an administrator only may read its rules</source>
        <translation>ufw 已启用；只有管理员可以读取其规则</translation>
    </message>
    <message>
        <source>ufw is on and lets in what no rule is about; an administrator only may read its rules</source>
        <translation>ufw 已启用，并放行没有规则涉及的连接；只有管理员可以读取其规则</translation>
    </message>
    <message>
        <source>ufw is on and by default lets nobody in; an administrator only may read its rules</source>
        <translation>ufw 已启用，默认不放行任何连接；只有管理员可以读取其规则</translation>
    </message>
    <message>
        <source>firewalld is running; an administrator only may read its rules</source>
        <translation>firewalld 正在运行；只有管理员可以读取其规则</translation>
    </message>
    <message>
        <source>ufw is off; an administrator only may read whether there are other rules</source>
        <translation>ufw 已关闭；是否有其他规则，只有管理员可以读取</translation>
    </message>
    <message>
        <source>an administrator only may read the rules</source>
        <translation>只有管理员可以读取这些规则</translation>
    </message>
    <message>
        <source>Its program file holds something else than before, and no update of a package explains that.</source>
        <translation>它的程序文件内容与先前不同，而且没有软件包更新可以解释。</translation>
    </message>
    <message>
        <source>{path}: SHA-256 {before}… on {day}, {after}… since {since}</source>
        <translation>{path}：{day} 时 SHA-256 为 {before}…，自 {since} 起为 {after}…</translation>
    </message>
    <message>
        <source>If you updated or built it yourself, expect it and accept this; else find out who changed the file.</source>
        <translation>如果是自己更新或构建的，请设为预期并接受；否则请查明是谁改动了该文件。</translation>
    </message>
    <message>
        <source>Its program file is not the one that its package has.</source>
        <translation>它的程序文件不是其软件包中的那一个。</translation>
    </message>
    <message>
        <source>What runs is not its package&apos;s program, and that one was put in its place after the start, without an update.</source>
        <translation>正在运行的不是其软件包的程序，而软件包的程序是在启动之后未经更新放回原处的。</translation>
    </message>
    <message>
        <source>{path} of {package}: what runs has the checksum {checksum}…</source>
        <translation>{path}（属于 {package}）：正在运行的内容校验和为 {checksum}…</translation>
    </message>
    <message>
        <source>If you did not change that program yourself, find out who did; installing the package again and a restart bring back the real one.</source>
        <translation>如果不是自己改动了该程序，请查明是谁；重新安装软件包并重新启动可恢复真正的程序。</translation>
    </message>
    <message>
        <source>The file of its script is not the one that its package has.</source>
        <translation>它的脚本文件不是其软件包中的那一个。</translation>
    </message>
    <message>
        <source>{path} of {package}: the file has the checksum {checksum}…</source>
        <translation>{path}（属于 {package}）：文件校验和为 {checksum}…</translation>
    </message>
    <message>
        <source>If you did not change that script yourself, find out who did; installing the package again and a restart bring back the real one.</source>
        <translation>如果不是自己改动了该脚本，请查明是谁；重新安装软件包并重新启动可恢复真正的脚本。</translation>
    </message>
    <message>
        <source>a strange line</source>
        <translation>一行奇怪的内容</translation>
    </message>
    <message>
        <source>{text}, but pf has rules of its own, which are not told here</source>
        <translation>{text}，但 pf 另有规则，此处无法得知</translation>
    </message>
    <message>
        <source>{text}, but an administrator only may read the rules of pf</source>
        <translation>{text}，但只有管理员可以读取 pf 的规则</translation>
    </message>
    <message>
        <source>the application firewall of macOS is off</source>
        <translation>macOS 的应用程序防火墙已关闭</translation>
    </message>
    <message>
        <source>the application firewall of macOS blocks all but what the system itself needs, which this may be</source>
        <translation>macOS 的应用程序防火墙拦截系统自身所需之外的一切，而这可能正是系统所需</translation>
    </message>
    <message>
        <source>the application firewall of macOS blocks all that comes in</source>
        <translation>macOS 的应用程序防火墙拦截所有传入连接</translation>
    </message>
    <message>
        <source>whether the application firewall of macOS is on could not be read</source>
        <translation>无法读取 macOS 的应用程序防火墙是否启用</translation>
    </message>
    <message>
        <source>whether the application firewall of macOS blocks all could not be read</source>
        <translation>无法读取 macOS 的应用程序防火墙是否拦截一切</translation>
    </message>
    <message>
        <source>the application firewall of macOS decides by program, and which one this is cannot be seen</source>
        <translation>macOS 的应用程序防火墙按程序决定，而这是哪个程序无法看到</translation>
    </message>
    <message>
        <source>the programs of the application firewall of macOS could not be read</source>
        <translation>无法读取 macOS 的应用程序防火墙中的程序</translation>
    </message>
    <message>
        <source>the application firewall of macOS lets {path} in</source>
        <translation>macOS 的应用程序防火墙放行 {path}</translation>
    </message>
    <message>
        <source>the application firewall of macOS does not let {path} in</source>
        <translation>macOS 的应用程序防火墙不放行 {path}</translation>
    </message>
    <message>
        <source>the application firewall of macOS lets programs of macOS itself in</source>
        <translation>macOS 的应用程序防火墙放行 macOS 自带的程序</translation>
    </message>
    <message>
        <source>the application firewall of macOS does not list this program: it lets some in by their signature, and asks about others</source>
        <translation>macOS 的应用程序防火墙没有列出该程序：有些程序凭签名放行，其余会询问</translation>
    </message>
    <message>
        <source>Usually this port is for something else: {title}.</source>
        <translation>此端口通常另有用途：{title}。</translation>
    </message>
    <message>
        <source>Registered for {purpose}.</source>
        <translation>注册用途：{purpose}。</translation>
    </message>
    <message>
        <source>Not known: it is bound to {address}, but {place} sends packets there.</source>
        <translation>未知：它绑定到 {address}，但 {place} 把数据包送往那里。</translation>
    </message>
    <message>
        <source>{text} from {places}</source>
        <translation>对 {places}：{text}</translation>
    </message>
    <message>
        <source>not known from {places}: {text}</source>
        <translation>对 {places} 未知：{text}</translation>
    </message>
    <message>
        <source>{bound}, but {by}.</source>
        <translation>它{bound}，但{by}。</translation>
    </message>
    <message>
        <source>Not known: {bound}, and {by}; another network that knows a way to the address may reach it.</source>
        <translation>未知：它{bound}，而{by}；知道如何到达该地址的其他网络也许能访问它。</translation>
    </message>
    <message>
        <source>Let it listen to this computer only (127.0.0.1), or give it a password.</source>
        <translation>让它只监听本机（127.0.0.1），或为它设置密码。</translation>
    </message>
    <message>
        <source>It was told to ask for no password, and others can reach it.</source>
        <translation>它被设为不要求密码，而他人可以访问它。</translation>
    </message>
    <message>
        <source>It sends the files of a folder to whoever asks, from elsewhere too.</source>
        <translation>它会把某个文件夹中的文件发送给任何请求者，包括来自别处的请求者。</translation>
    </message>
    <message>
        <source>{name} asks for no password by default, and others can reach it.</source>
        <translation>{name} 默认不要求密码，而他人可以访问它。</translation>
    </message>
    <message>
        <source>Its configuration is hidden: whether it was given one is not known.</source>
        <translation>它的配置不可见：是否设置了密码不得而知。</translation>
    </message>
    <message>
        <source>Its configuration is hidden: {name} refuses others until its protected mode is switched off or it is given a password, and its title does not say whether it was.</source>
        <translation>它的配置不可见：在关闭保护模式或设置密码之前，{name} 会拒绝他人，而它的标题没有说明是否如此。</translation>
    </message>
    <message>
        <source>port {port}: {command}</source>
        <translation>端口 {port}：{command}</translation>
    </message>
    <message>
        <source>Ask it: CONFIG GET protected-mode, CONFIG GET requirepass. Or let it listen to this computer only (127.0.0.1).</source>
        <translation>可以查询它：CONFIG GET protected-mode、CONFIG GET requirepass。或者让它只监听本机（127.0.0.1）。</translation>
    </message>
    <message>
        <source>a command given on the spot</source>
        <translation>当场给出的命令</translation>
    </message>
    <message>
        <source>A script&apos;s own server can be reached by others, not only by this computer.</source>
        <translation>脚本自带的服务器不仅本机可以访问，他人也可以访问。</translation>
    </message>
    <message>
        <source>{language} runs {script}</source>
        <translation>{language} 运行 {script}</translation>
    </message>
    <message>
        <source>If it is for yourself, start it for this computer only (127.0.0.1).</source>
        <translation>如果只供自己使用，请只为本机启动（127.0.0.1）。</translation>
    </message>
    <message>
        <source>A mount covers the folder of a process in /proc, so that nobody can see which program it is; most likely that one listens.</source>
        <translation>/proc 中某个进程的文件夹被挂载遮住，因此谁也看不到是哪个程序；最可能正是它在监听。</translation>
    </message>
    <message>
        <source>A mount covers the folder of a process in /proc, so that nobody can see which program it is; it may be what listens.</source>
        <translation>/proc 中某个进程的文件夹被挂载遮住，因此谁也看不到是哪个程序；也许正是它在监听。</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo names a mount over the folder of a process</source>
        <translation>/proc/self/mountinfo 中有一个挂载位于某个进程的文件夹之上</translation>
    </message>
    <message>
        <source>findmnt -R /proc shows the mount; umount takes it away, and shows the process.</source>
        <translation>findmnt -R /proc 可显示该挂载；umount 可将其移除并显示该进程。</translation>
    </message>
    <message>
        <source>It listens, and no process holds it, though every one was looked at, several times.</source>
        <translation>它在监听，但没有任何进程占用它，尽管所有进程都已多次查看。</translation>
    </message>
    <message>
        <source>socket {inode}: no descriptor of any process leads to it</source>
        <translation>套接字 {inode}：没有任何进程的描述符指向它</translation>
    </message>
    <message>
        <source>io_uring, a message that waits in a Unix socket, a module of the kernel or a process that hides may hold it. ss -ltnpe shows the socket; lsmod the modules.</source>
        <translation>占用它的可能是 io_uring、在 Unix 套接字中等待的消息、内核模块，或隐藏的进程。ss -ltnpe 可显示该套接字，lsmod 可显示模块。</translation>
    </message>
    <message>
        <source>Which program listens was not found.</source>
        <translation>未能找到是哪个程序在监听。</translation>
    </message>
    <message>
        <source>Which program listens cannot be seen from here.</source>
        <translation>从这里看不到是哪个程序在监听。</translation>
    </message>
    <message>
        <source>Why, and what helps here: portwatch doctor</source>
        <translation>原因以及解决办法：portwatch doctor</translation>
    </message>
    <message>
        <source>It was opened under your own account, and no program of yours that may be looked at holds it.</source>
        <translation>它是以您自己的账户打开的，而您可查看的程序都不占用它。</translation>
    </message>
    <message>
        <source>socket {inode} of user id {uid}</source>
        <translation>用户 ID {uid} 的套接字 {inode}</translation>
    </message>
    <message>
        <source>A forwarding of sshd, or a program with more rights than yours, does not let you look at it. If sudo portwatch list does not name one of these either, something hides: io_uring, or a message that waits in a Unix socket.</source>
        <translation>sshd 的转发，或权限更高的程序，无法查看。如果 sudo portwatch list 也没有列出其中之一，则有东西在隐藏：io_uring，或在 Unix 套接字中等待的消息。</translation>
    </message>
    <message>
        <source>the GNU debugger&apos;s server</source>
        <translation>GNU 调试器的服务器</translation>
    </message>
    <message>
        <source>LLDB&apos;s server</source>
        <translation>LLDB 的服务器</translation>
    </message>
    <message>
        <source>Frida&apos;s server</source>
        <translation>Frida 的服务器</translation>
    </message>
    <message>
        <source>IDA&apos;s debugger</source>
        <translation>IDA 的调试器</translation>
    </message>
    <message>
        <source>OpenOCD, which debugs devices and has a console of its own</source>
        <translation>OpenOCD，用于调试设备，并带有自己的控制台</translation>
    </message>
    <message>
        <source>Ruby&apos;s debugger</source>
        <translation>Ruby 的调试器</translation>
    </message>
    <message>
        <source>RPyC in its classic mode</source>
        <translation>经典模式的 RPyC</translation>
    </message>
    <message>
        <source>Python&apos;s debugger (debugpy)</source>
        <translation>Python 的调试器（debugpy）</translation>
    </message>
    <message>
        <source>Python&apos;s debugger (ptvsd)</source>
        <translation>Python 的调试器（ptvsd）</translation>
    </message>
    <message>
        <source>a REPL of Clojure (nREPL)</source>
        <translation>Clojure 的 REPL（nREPL）</translation>
    </message>
    <message>
        <source>Go&apos;s debugger (Delve)</source>
        <translation>Go 的调试器（Delve）</translation>
    </message>
    <message>
        <source>the browser&apos;s debugger</source>
        <translation>浏览器的调试器</translation>
    </message>
    <message>
        <source>Java&apos;s debugger (JDWP)</source>
        <translation>Java 的调试器（JDWP）</translation>
    </message>
    <message>
        <source>Java&apos;s management (JMX) without a password</source>
        <translation>不设密码的 Java 管理接口（JMX）</translation>
    </message>
    <message>
        <source>a REPL of Clojure</source>
        <translation>Clojure 的 REPL</translation>
    </message>
    <message>
        <source>the debugger of JavaScript (inspector)</source>
        <translation>JavaScript 的调试器（inspector）</translation>
    </message>
    <message>
        <source>the machine&apos;s debugger (QEMU)</source>
        <translation>虚拟机的调试器（QEMU）</translation>
    </message>
    <message>
        <source>the machine&apos;s monitor or debugger (QEMU)</source>
        <translation>虚拟机的监视器或调试器（QEMU）</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and find out who started it.</source>
        <translation>如果不是自己设置的，请停止它，并查明是谁启动的。</translation>
    </message>
    <message>
        <source>{what} makes memory executable and calls what it wrote there.</source>
        <translation>{what}把内存设为可执行，并调用写入其中的内容。</translation>
    </message>
    <message>
        <source>{what} runs what it gets from the network, or from a folder for temporary files.</source>
        <translation>{what}运行来自网络或临时文件夹的内容。</translation>
    </message>
    <message>
        <source>{what} is packed, so that nobody can read what it does.</source>
        <translation>{what}经过打包，因此谁也看不出它做什么。</translation>
    </message>
    <message>
        <source>{what} is compiled and its source is not beside it, so that nobody can read what it does.</source>
        <translation>{what}已编译，源代码不在旁边，因此谁也看不出它做什么。</translation>
    </message>
    <message>
        <source>The code on its command line joins a socket and a shell.</source>
        <translation>其命令行上的代码把套接字与 shell 连在一起。</translation>
    </message>
    <message>
        <source>{what} carries out what others send, or hands it to a shell.</source>
        <translation>{what}会执行他人发送的内容，或将其交给 shell。</translation>
    </message>
    <message>
        <source>{what} names what it would need to carry out what others send.</source>
        <translation>{what}提到了执行他人所发内容需要的东西。</translation>
    </message>
    <message>
        <source>Its program names a shell, and all that it would need to hand that to whoever connects.</source>
        <translation>它的程序提到了 shell，以及把 shell 交给任何连接者所需的一切。</translation>
    </message>
    <message>
        <source>It runs code that came through its standard input, so no file tells what it does.</source>
        <translation>它运行的代码来自标准输入，因此没有文件能说明它做什么。</translation>
    </message>
    <message>
        <source>Its files are not looked at: those on {folder} do not answer.</source>
        <translation>没有查看它的文件：{folder} 上的文件没有响应。</translation>
    </message>
    <message>
        <source>Bring the server of that file system back, or unmount it.</source>
        <translation>恢复该文件系统的服务器，或将其卸载。</translation>
    </message>
    <message>
        <source>Its script has not been looked at yet: too many came at once.</source>
        <translation>它的脚本尚未查看：同时出现的太多。</translation>
    </message>
    <message>
        <source>Wait a moment: it is looked at in its turn.</source>
        <translation>请稍候：很快会轮到它。</translation>
    </message>
    <message>
        <source>The code on its command line</source>
        <translation>其命令行上的代码</translation>
    </message>
    <message>
        <source>The code of its standard input</source>
        <translation>其标准输入中的代码</translation>
    </message>
    <message>
        <source>Its script, or code that it loads,</source>
        <translation>它的脚本或所加载的代码</translation>
    </message>
    <message>
        <source>Code that it loads or serves</source>
        <translation>它加载或提供的代码</translation>
    </message>
    <message>
        <source>port {port} leads to the container {name}</source>
        <translation>端口 {port} 通向容器 {name}</translation>
    </message>
    <message>
        <source>port {port} leads to the container {name}, port {inner}</source>
        <translation>端口 {port} 通向容器 {name} 的端口 {inner}</translation>
    </message>
    <message>
        <source>A container publishes it: its engine leads packets past ufw and firewalld.</source>
        <translation>它由容器发布：容器引擎让数据包绕过 ufw 和 firewalld。</translation>
    </message>
    <message>
        <source>If only this computer shall reach it, publish it at 127.0.0.1 (-p 127.0.0.1:8080:80).</source>
        <translation>如果只应由本机访问，请发布在 127.0.0.1 上（-p 127.0.0.1:8080:80）。</translation>
    </message>
    <message>
        <source>its environment: {environment}; its command line: {command}</source>
        <translation>环境：{environment}；命令行：{command}</translation>
    </message>
    <message>
        <source>Whoever connects can run code in it without a password: it is {what}.</source>
        <translation>任何连接者无需密码即可在其中运行代码：它是{what}。</translation>
    </message>
    <message>
        <source>Let it listen to this computer only (127.0.0.1), and reach it through SSH.</source>
        <translation>让它只监听本机（127.0.0.1），并通过 SSH 访问。</translation>
    </message>
    <message>
        <source>If you did not start it yourself, stop it and look at that file.</source>
        <translation>如果不是自己启动的，请停止它并查看该文件。</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and a link to another one stands in its place.</source>
        <translation>它的程序文件在运行期间被删除，原处是指向另一个文件的链接。</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and a file that is no later version of it stands in its place.</source>
        <translation>它的程序文件在运行期间被删除，原处是一个并非其新版本的文件。</translation>
    </message>
    <message>
        <source>Its program lives in memory only: there is no file of it.</source>
        <translation>它的程序只存在于内存中：没有对应的文件。</translation>
    </message>
    <message>
        <source>Its script has no file: it was handed over as an open descriptor.</source>
        <translation>它的脚本没有文件：是作为打开的描述符交给它的。</translation>
    </message>
    <message>
        <source>Before you stop it, save its memory image if you mean to find out what it is.</source>
        <translation>如果想查明它是什么，请在停止之前保存其内存映像。</translation>
    </message>
    <message>
        <source>Its program file was replaced since it started, as an update does.</source>
        <translation>它的程序文件在启动之后被替换，就像更新那样。</translation>
    </message>
    <message>
        <source>Restart it, so that the new program runs.</source>
        <translation>重新启动它，以便运行新的程序。</translation>
    </message>
    <message>
        <source>The file system of its program was taken away while it runs: no path leads to it.</source>
        <translation>其程序所在的文件系统在运行期间被移除：没有路径通向它。</translation>
    </message>
    <message>
        <source>If you did not unmount it yourself, stop it and find out who started it.</source>
        <translation>如果不是自己卸载的，请停止它，并查明是谁启动的。</translation>
    </message>
    <message>
        <source>Its program file was deleted while it runs, and nothing stands in its place.</source>
        <translation>它的程序文件在运行期间被删除，原处什么也没有。</translation>
    </message>
    <message>
        <source>If you did not remove that program, stop it and find out who started it.</source>
        <translation>如果不是自己删除了该程序，请停止它，并查明是谁启动的。</translation>
    </message>
    <message>
        <source>Its script was changed since it started: what it runs is not what stands there now.</source>
        <translation>它的脚本在启动之后被改动：正在运行的不是现在那里的内容。</translation>
    </message>
    <message>
        <source>Its script may have been changed since it started, or only its name or owner.</source>
        <translation>它的脚本在启动之后可能被改动，也可能只是改了名称或所有者。</translation>
    </message>
    <message>
        <source>Restart it, so that what stands there is what runs.</source>
        <translation>重新启动它，以便运行现在那里的内容。</translation>
    </message>
    <message>
        <source>The script that its command line names is not there any more.</source>
        <translation>其命令行所指的脚本已不存在。</translation>
    </message>
    <message>
        <source>If you did not remove that script, stop it and find out who started it.</source>
        <translation>如果不是自己删除了该脚本，请停止它，并查明是谁启动的。</translation>
    </message>
    <message>
        <source>It runs from a folder for temporary files, which any program may write to.</source>
        <translation>它从临时文件夹运行，任何程序都可以写入该文件夹。</translation>
    </message>
    <message>
        <source>It runs from a folder for downloads.</source>
        <translation>它从下载文件夹运行。</translation>
    </message>
    <message>
        <source>It runs from a folder that everybody on this computer may write to.</source>
        <translation>它从本机所有人都可以写入的文件夹运行。</translation>
    </message>
    <message>
        <source>It runs from {part}, which lists of files do not show.</source>
        <translation>它从 {part} 运行，而文件列表不显示该位置。</translation>
    </message>
    <message>
        <source>Give the file and its folder to root, and let nobody else write to them.</source>
        <translation>把该文件及其文件夹的所有者设为 root，并且不让其他人写入。</translation>
    </message>
    <message>
        <source>It runs with all rights, and {who} can change its file.</source>
        <translation>它以全部权限运行，而{who}可以改动它的文件。</translation>
    </message>
    <message>
        <source>It runs with all rights, and {who} can change the folder of its file.</source>
        <translation>它以全部权限运行，而{who}可以改动其文件所在的文件夹。</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and look at that file.</source>
        <translation>如果不是自己设置的，请停止它并查看该文件。</translation>
    </message>
    <message>
        <source>A library in it lives in memory only before its own code (LD_PRELOAD or LD_AUDIT): there is no file of it.</source>
        <translation>其中有一个先于自身代码载入的库（LD_PRELOAD 或 LD_AUDIT）只存在于内存中：没有对应的文件。</translation>
    </message>
    <message>
        <source>A library in it lives in memory only: there is no file of it.</source>
        <translation>其中有一个库只存在于内存中：没有对应的文件。</translation>
    </message>
    <message>
        <source>A library from a folder for temporary files was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>来自临时文件夹的库先于自身代码被载入其中（LD_PRELOAD 或 LD_AUDIT）。</translation>
    </message>
    <message>
        <source>A library from a folder for temporary files was loaded into it.</source>
        <translation>来自临时文件夹的库被载入其中。</translation>
    </message>
    <message>
        <source>A library from {part}, which lists of files do not show, was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>来自 {part}（文件列表不显示该位置）的库先于自身代码被载入其中（LD_PRELOAD 或 LD_AUDIT）。</translation>
    </message>
    <message>
        <source>A library from {part}, which lists of files do not show, was loaded into it.</source>
        <translation>来自 {part}（文件列表不显示该位置）的库被载入其中。</translation>
    </message>
    <message>
        <source>Logins are let in on terms that were set on its command line.</source>
        <translation>登录按其命令行上设定的条件放行。</translation>
    </message>
    <message>
        <source>Logins are let in on terms of a file that is not the computer&apos;s own.</source>
        <translation>登录按一个并非本机自有的文件中的条件放行。</translation>
    </message>
    <message>
        <source>Find out what that file is and who started it; stop it if nobody knows it.</source>
        <translation>查明该文件是什么、由谁启动；如果没人认识它，请停止它。</translation>
    </message>
    <message>
        <source>It calls itself {name} like a part of the kernel, and is a program.</source>
        <translation>它自称 {name}，像内核的一部分，其实是一个程序。</translation>
    </message>
    <message>
        <source>Its file is a copy of {name} under another name.</source>
        <translation>它的文件是 {name} 换了名称的副本。</translation>
    </message>
    <message>
        <source>{image} is the same program as {original}</source>
        <translation>{image}，与 {original} 是同一个程序</translation>
    </message>
    <message>
        <source>For it alone, another file was mounted over the program of its path.</source>
        <translation>只对它而言，其路径上的程序被另一个挂载的文件遮住。</translation>
    </message>
    <message>
        <source>It is called {name}, and is not where that is installed.</source>
        <translation>它名为 {name}，却不在该程序的安装位置。</translation>
    </message>
    <message>
        <source>It calls itself {name}, and runs another program.</source>
        <translation>它自称 {name}，运行的却是另一个程序。</translation>
    </message>
    <message>
        <source>It shows no command line, as only parts of the kernel do.</source>
        <translation>它不显示命令行，而只有内核的组成部分才会这样。</translation>
    </message>
    <message>
        <source>It wrote another command line over its own: it says that it runs {script}.</source>
        <translation>它用另一条命令行覆盖了自己的：自称运行 {script}。</translation>
    </message>
    <message>
        <source>its file is {path}</source>
        <translation>它的文件是 {path}</translation>
    </message>
    <message>
        <source>its file is not visible</source>
        <translation>它的文件不可见</translation>
    </message>
    <message>
        <source>If you did not set this up yourself, stop it and look at what is there.</source>
        <translation>如果不是自己设置的，请停止它并查看那里的内容。</translation>
    </message>
    <message>
        <source>It was told to load code from a folder for temporary files.</source>
        <translation>它被设为从临时文件夹加载代码。</translation>
    </message>
    <message>
        <source>It was told to load code from {part}, which lists of files do not show.</source>
        <translation>它被设为从 {part} 加载代码，而文件列表不显示该位置。</translation>
    </message>
    <message>
        <source>It runs with all rights, and no package, unit or container accounts for it.</source>
        <translation>它以全部权限运行，却没有软件包、单元或容器可以说明其来源。</translation>
    </message>
    <message>
        <source>If you did not install it, find out where it came from.</source>
        <translation>如果不是自己安装的，请查明它从何而来。</translation>
    </message>
    <message>
        <source>No package accounts for its program.</source>
        <translation>没有软件包可以说明其程序的来源。</translation>
    </message>
    <message>
        <source>If you did not install or build it, find out where it came from.</source>
        <translation>如果不是自己安装或构建的，请查明它从何而来。</translation>
    </message>
    <message>
        <source>Port {port} is known for {name}, and another program holds it.</source>
        <translation>端口 {port} 通常用于 {name}，却由另一个程序占用。</translation>
    </message>
    <message>
        <source>it is {name}; usual there: {usual}</source>
        <translation>它是 {name}；该处常见的是：{usual}</translation>
    </message>
    <message>
        <source>If you did not give it that port, find out who started it.</source>
        <translation>如果不是自己给了它该端口，请查明是谁启动的。</translation>
    </message>
    <message>
        <source>{name} is offered at port {port}; it is usual at {first}.</source>
        <translation>{name} 在端口 {port} 上提供；它通常在 {first} 上。</translation>
    </message>
    <message>
        <source>If nobody moved it there on purpose, stop it and find out who started it.</source>
        <translation>如果没有人有意移到那里，请停止它，并查明是谁启动的。</translation>
    </message>
    <message>
        <source>A library that came with no package was loaded into it before its own code (LD_PRELOAD or LD_AUDIT).</source>
        <translation>一个不属于任何软件包的库先于自身代码被载入其中（LD_PRELOAD 或 LD_AUDIT）。</translation>
    </message>
    <message>
        <source>{name} listens: it passes the bytes of whoever connects on as they are.</source>
        <translation>{name} 在监听：它会原样转交任何连接者的字节。</translation>
    </message>
    <message>
        <source>If it was for one transfer that is done, stop it.</source>
        <translation>如果只是为了一次已完成的传输，请停止它。</translation>
    </message>
    <message>
        <source>It starts a command for whoever connects, and that command reads what they send.</source>
        <translation>它为任何连接者启动一个命令，而该命令读取对方发送的内容。</translation>
    </message>
    <message>
        <source>It was told to run a shell, and may give it to whoever connects.</source>
        <translation>它被设为运行 shell，并可能把 shell 交给任何连接者。</translation>
    </message>
    <message>
        <source>A shell is joined to it by a pipe: what others send can be carried out.</source>
        <translation>一个 shell 通过管道与它相连：他人发送的内容可能被执行。</translation>
    </message>
    <message>
        <source>{name}, which carries out what it reads, is joined to it by a pipe: what others send can be carried out.</source>
        <translation>{name} 会执行它读到的内容，并通过管道与它相连：他人发送的内容可能被执行。</translation>
    </message>
    <message>
        <source>A shell itself holds the socket.</source>
        <translation>占用该套接字的就是一个 shell。</translation>
    </message>
    <message>
        <source>An interpreter has the network as its input and output, as a shell for others has.</source>
        <translation>一个解释器以网络作为输入和输出，就像供他人使用的 shell。</translation>
    </message>
    <message>
        <source>A shell that it started has the network as its input or output.</source>
        <translation>它启动的一个 shell 以网络作为输入或输出。</translation>
    </message>
    <message>
        <source>Its code has started a shell on a terminal of its own.</source>
        <translation>它的代码在自己的终端上启动了一个 shell。</translation>
    </message>
    <message>
        <source>A shell has a connection that came to this port as its input or output.</source>
        <translation>一个 shell 以来到此端口的连接作为输入或输出。</translation>
    </message>
    <message>
        <source>It starts a shell or an interpreter for whoever connects.</source>
        <translation>它为任何连接者启动 shell 或解释器。</translation>
    </message>
    <message>
        <source>It starts a shell or an interpreter for whoever connects, which carries out what they send.</source>
        <translation>它为任何连接者启动 shell 或解释器，并执行对方发送的内容。</translation>
    </message>
    <message>
        <source>on domain networks</source>
        <translation>在域网络中</translation>
    </message>
    <message>
        <source>on private networks</source>
        <translation>在专用网络中</translation>
    </message>
    <message>
        <source>on public networks</source>
        <translation>在公用网络中</translation>
    </message>
    <message>
        <source>of which kind {name} is for Windows Firewall is not known</source>
        <translation>{name} 对 Windows 防火墙而言属于哪一类，不得而知</translation>
    </message>
    <message>
        <source>on {name} networks</source>
        <translation>在 {name} 网络中</translation>
    </message>
    <message>
        <source>whether Windows Firewall is on {where} could not be read</source>
        <translation>无法读取 Windows 防火墙{where}是否启用</translation>
    </message>
    <message>
        <source>Windows Firewall is off {where}</source>
        <translation>Windows 防火墙{where}已关闭</translation>
    </message>
    <message>
        <source>Windows Firewall blocks all that comes in {where}</source>
        <translation>Windows 防火墙{where}拦截所有传入连接</translation>
    </message>
    <message>
        <source>{rule} lets nobody in</source>
        <translation>{rule}不放行任何人</translation>
    </message>
    <message>
        <source>{rule} lets it in from its own network</source>
        <translation>{rule}放行来自其所在网络的连接</translation>
    </message>
    <message>
        <source>{rule} lets it in</source>
        <translation>{rule}放行</translation>
    </message>
    <message>
        <source>Windows Firewall lets everybody in by default {where}</source>
        <translation>Windows 防火墙{where}默认放行所有人</translation>
    </message>
    <message>
        <source>Windows Firewall lets nobody in by default {where}</source>
        <translation>Windows 防火墙{where}默认不放行任何人</translation>
    </message>
    <message>
        <source>whom it is for cannot be told from here</source>
        <translation>从这里无法得知它适用于谁</translation>
    </message>
    <message>
        <source>{rule} may be about it ({why})</source>
        <translation>{rule}可能与此有关（{why}）</translation>
    </message>
    <message>
        <source>what Windows Firewall does by default {where} is not told</source>
        <translation>Windows 防火墙{where}默认如何处理，不得而知</translation>
    </message>
    <message>
        <source>the rule “{name}” of Windows Firewall</source>
        <translation>Windows 防火墙的规则“{name}”</translation>
    </message>
    <message>
        <source>its ports are not told</source>
        <translation>未说明其端口</translation>
    </message>
    <message>
        <source>it is for certain senders</source>
        <translation>它适用于特定的发送方</translation>
    </message>
    <message>
        <source>not all that it asks is told</source>
        <translation>未说明其全部条件</translation>
    </message>
    <message>
        <source>it is for one user</source>
        <translation>它适用于一个用户</translation>
    </message>
    <message>
        <source>it is for certain addresses</source>
        <translation>它适用于特定的地址</translation>
    </message>
    <message>
        <source>it is for one kind of interface</source>
        <translation>它适用于一类接口</translation>
    </message>
    <message>
        <source>it asks for a proof of who sends</source>
        <translation>它要求证明发送方身份</translation>
    </message>
    <message>
        <source>it is for certain users</source>
        <translation>它适用于特定的用户</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}。</translation>
    </message>
    <message>
        <source>Only Linux lets a connection be closed from outside.</source>
        <translation>只有 Linux 允许从外部关闭连接。</translation>
    </message>
    <message>
        <source>It is in a container&apos;s own network.</source>
        <translation>它在容器自己的网络中。</translation>
    </message>
    <message>
        <source>It has ended, and the kernel only remembers it for a minute.</source>
        <translation>它已结束，内核只会再保留一分钟。</translation>
    </message>
    <message>
        <source>Which socket it is, only the source netlink tells.</source>
        <translation>只有来源 netlink 能说明它是哪个套接字。</translation>
    </message>
    <message>
        <source>Portwatch and its session need {who}.</source>
        <translation>portwatch 及其会话需要 {who}。</translation>
    </message>
    <message>
        <source>Whether it is closed is not known: the helper does not answer in time.</source>
        <translation>是否已关闭不得而知：辅助程序没有及时响应。</translation>
    </message>
    <message>
        <source>the helper does not answer what was asked</source>
        <translation>辅助程序没有回答所问的内容</translation>
    </message>
    <message>
        <source>Only an administrator may close a connection.</source>
        <translation>只有管理员可以关闭连接。</translation>
    </message>
    <message>
        <source>This kernel has no request for that (CONFIG_INET_DIAG_DESTROY).</source>
        <translation>此内核没有相应的请求（CONFIG_INET_DIAG_DESTROY）。</translation>
    </message>
    <message>
        <source>Both ends are told.</source>
        <translation>两端均已得知。</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>Not closed:</source>
        <translation>未关闭：</translation>
    </message>
    <message>
        <source>Another connection has the same ends by now.</source>
        <translation>现在另一个连接具有相同的两端。</translation>
    </message>
    <message>
        <source>It had ended before.</source>
        <translation>它先前已经结束。</translation>
    </message>
    <message>
        <source>the kernel gives no answer</source>
        <translation>内核没有回应</translation>
    </message>
    <message>
        <source>The last run of portwatch was ended by a fault ({why}).</source>
        <translation>portwatch 上次运行因错误而终止（{why}）。</translation>
    </message>
    <message>
        <source>An error was met in the last run of portwatch.</source>
        <translation>portwatch 上次运行中出现了错误。</translation>
    </message>
    <message>
        <source>What is known of it is in {place}.</source>
        <translation>相关信息位于 {place}。</translation>
    </message>
    <message>
        <source>The dialog was closed, so nothing has changed.</source>
        <translation>对话框已关闭，因此没有任何变化。</translation>
    </message>
    <message>
        <source>No administrator&apos;s rights were given. Where no dialog asks for a password, an administrator sees everything by: sudo portwatch list</source>
        <translation>未获得管理员权限。如果没有对话框询问密码，管理员可通过以下命令查看全部：sudo portwatch list</translation>
    </message>
    <message>
        <source>No administrator&apos;s rights were given: sudo would ask for a password, and the window has no dialog for it here. In a terminal: sudo portwatch list</source>
        <translation>未获得管理员权限：sudo 会询问密码，而窗口在此没有相应的对话框。请在终端中运行：sudo portwatch list</translation>
    </message>
    <message>
        <source>The helper could not be started ({why}).</source>
        <translation>无法启动辅助程序（{why}）。</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出代码 {code}</translation>
    </message>
    <message>
        <source>has triggers or views, which portwatch never made</source>
        <translation>含有 portwatch 从未创建的触发器或视图</translation>
    </message>
    <message>
        <source>{name} was written by a newer portwatch ({error}); it is left alone</source>
        <translation>{name} 由较新的 portwatch 写入（{error}），将保持不动</translation>
    </message>
    <message>
        <source>was damaged ({error})</source>
        <translation>已损坏（{error}）</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>{name} cannot be deleted ({fault}).</source>
        <translation>无法删除 {name}（{fault}）。</translation>
    </message>
    <message>
        <source>there is nothing in it yet</source>
        <translation>其中尚无内容</translation>
    </message>
    <message>
        <source>it is another program&apos;s</source>
        <translation>它属于另一个程序</translation>
    </message>
    <message>
        <source>it was written by a newer portwatch</source>
        <translation>它由更新版本的 portwatch 写入</translation>
    </message>
    <message>
        <source>it has triggers or views, which portwatch never made</source>
        <translation>它含有 portwatch 从未创建的触发器或视图</translation>
    </message>
    <message>
        <source>belongs to another program</source>
        <translation>属于另一个程序</translation>
    </message>
    <message>
        <source>version {version}, this one knows {known}</source>
        <translation>版本 {version}，此程序只认识 {known}</translation>
    </message>
    <message>
        <source>malformed: a table or an index is not as it was made</source>
        <translation>已损坏：某个表或索引与创建时不同</translation>
    </message>
    <message>
        <source>{name} {why} and cannot be renamed: what happens now is forgotten when portwatch ends.</source>
        <translation>{name} {why}，且无法重命名：现在发生的事会在 portwatch 结束时遗忘。</translation>
    </message>
    <message>
        <source>{name} {why} and is now called {aside}; a new one begins.</source>
        <translation>{name} {why}，现改名为 {aside}；将另起一个新文件。</translation>
    </message>
    <message>
        <source>{name} {why}, and a new one cannot be written ({error}): what happens now is forgotten when portwatch ends.</source>
        <translation>{name} {why}，且无法写入新文件（{error}）：现在发生的事会在 portwatch 结束时遗忘。</translation>
    </message>
    <message>
        <source>{name} cannot be written ({error})</source>
        <translation>无法写入 {name}（{error}）</translation>
    </message>
    <message>
        <source>{problem}: what happens now is forgotten when portwatch ends.</source>
        <translation>{problem}：现在发生的事会在 portwatch 结束时遗忘。</translation>
    </message>
    <message>
        <source>{name} is a link to another file, which is left alone</source>
        <translation>{name} 是指向另一个文件的链接，该文件将保持不动</translation>
    </message>
    <message>
        <source>{name} has another name (a hard link), and is left alone</source>
        <translation>{name} 还有另一个名称（硬链接），将保持不动</translation>
    </message>
    <message>
        <source>not all descriptors are searched yet</source>
        <translation>尚未搜索所有描述符</translation>
    </message>
    <message>
        <source>Neither pkexec nor sudo is installed. An administrator sees everything: portwatch list</source>
        <translation>未安装 pkexec 或 sudo。管理员可查看全部：portwatch list</translation>
    </message>
    <message>
        <source>Seeing everything has ended ({name}).</source>
        <translation>“查看全部”已结束（{name}）。</translation>
    </message>
    <message>
        <source>The helper does not answer, so portwatch goes on without it.</source>
        <translation>辅助程序没有响应，因此 portwatch 在没有它的情况下继续。</translation>
    </message>
    <message>
        <source>The helper has ended, so portwatch goes on without it.</source>
        <translation>辅助程序已结束，因此 portwatch 在没有它的情况下继续。</translation>
    </message>
    <message>
        <source>The helper could not look at everything: {why}.</source>
        <translation>辅助程序未能查看全部内容：{why}。</translation>
    </message>
    <message>
        <source>not read on this system</source>
        <translation>此系统上不读取</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>rules of {tool} ({error})</source>
        <translation>{tool} 的规则（{error}）</translation>
    </message>
    <message numerus="yes">
        <source>the descriptors of {count} processes may not be read</source>
        <comment>the descriptors of {count} process may not be read</comment>
        <translation>
            <numerusform>{count} 个进程的描述符不允许读取</numerusform>
        </translation>
    </message>
    <message>
        <source>not all processes show</source>
        <translation>并非所有进程都可见</translation>
    </message>
    <message>
        <source>psutil names no process for them</source>
        <translation>psutil 没有为它们指出任何进程</translation>
    </message>
    <message>
        <source>This is a recording, and its connections are not here.</source>
        <translation>这是一段录制，其连接不在此处。</translation>
    </message>
    <message>
        <source>the machine cannot be looked at</source>
        <translation>无法查看这台计算机</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DNS over TLS</source>
        <translation>DNS over TLS</translation>
    </message>
    <message>
        <source>LLMNR</source>
        <translation>LLMNR</translation>
    </message>
    <message>
        <source>mDNS</source>
        <translation>mDNS</translation>
    </message>
    <message>
        <source>DHCP server</source>
        <translation>DHCP 服务器</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>DHCPv6</source>
        <translation>DHCPv6</translation>
    </message>
    <message>
        <source>NTP</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>NTP control</source>
        <translation>NTP 控制</translation>
    </message>
    <message>
        <source>Portmapper</source>
        <translation>Portmapper</translation>
    </message>
    <message>
        <source>NFS</source>
        <translation>NFS</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer browsing</source>
        <translation>打印机发现</translation>
    </message>
    <message>
        <source>USB printer</source>
        <translation>USB 打印机</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>NetBIOS names</source>
        <translation>NetBIOS 名称</translation>
    </message>
    <message>
        <source>NetBIOS datagram</source>
        <translation>NetBIOS 数据报</translation>
    </message>
    <message>
        <source>NetBIOS session</source>
        <translation>NetBIOS 会话</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>文件共享</translation>
    </message>
    <message>
        <source>Windows RPC</source>
        <translation>Windows RPC</translation>
    </message>
    <message>
        <source>Connected devices</source>
        <translation>连接的设备</translation>
    </message>
    <message>
        <source>Delivery Opt.</source>
        <translation>传递优化</translation>
    </message>
    <message>
        <source>WS-Discovery</source>
        <translation>WS-Discovery</translation>
    </message>
    <message>
        <source>SSDP</source>
        <translation>SSDP</translation>
    </message>
    <message>
        <source>UPnP host</source>
        <translation>UPnP 主机</translation>
    </message>
    <message>
        <source>Remote Desktop</source>
        <translation>远程桌面</translation>
    </message>
    <message>
        <source>xrdp</source>
        <translation>xrdp</translation>
    </message>
    <message>
        <source>VNC</source>
        <translation>VNC</translation>
    </message>
    <message>
        <source>WinRM</source>
        <translation>WinRM</translation>
    </message>
    <message>
        <source>Telnet</source>
        <translation>Telnet</translation>
    </message>
    <message>
        <source>FTP</source>
        <translation>FTP</translation>
    </message>
    <message>
        <source>TFTP</source>
        <translation>TFTP</translation>
    </message>
    <message>
        <source>rsync</source>
        <translation>rsync</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Mail sending</source>
        <translation>邮件发送</translation>
    </message>
    <message>
        <source>IMAP</source>
        <translation>IMAP</translation>
    </message>
    <message>
        <source>POP3</source>
        <translation>POP3</translation>
    </message>
    <message>
        <source>SNMP</source>
        <translation>SNMP</translation>
    </message>
    <message>
        <source>XDMCP</source>
        <translation>XDMCP</translation>
    </message>
    <message>
        <source>X11</source>
        <translation>X11</translation>
    </message>
    <message>
        <source>Network sound</source>
        <translation>网络声音</translation>
    </message>
    <message>
        <source>GPS</source>
        <translation>GPS</translation>
    </message>
    <message>
        <source>UPS monitor</source>
        <translation>UPS 监控</translation>
    </message>
    <message>
        <source>Update cache</source>
        <translation>更新缓存</translation>
    </message>
    <message>
        <source>KDE Connect</source>
        <translation>KDE Connect</translation>
    </message>
    <message>
        <source>Warpinator</source>
        <translation>Warpinator</translation>
    </message>
    <message>
        <source>LocalSend</source>
        <translation>LocalSend</translation>
    </message>
    <message>
        <source>Shared mouse</source>
        <translation>共享鼠标</translation>
    </message>
    <message>
        <source>MiniDLNA</source>
        <translation>MiniDLNA</translation>
    </message>
    <message>
        <source>Music player</source>
        <translation>音乐播放器</translation>
    </message>
    <message>
        <source>Cockpit</source>
        <translation>Cockpit</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Webmin</source>
        <translation>Webmin</translation>
    </message>
    <message>
        <source>libvirt</source>
        <translation>libvirt</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>LXD</source>
        <translation>LXD</translation>
    </message>
    <message>
        <source>Dropbox</source>
        <translation>Dropbox</translation>
    </message>
    <message>
        <source>Spotify</source>
        <translation>Spotify</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Steam</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Plex</source>
        <translation>Plex</translation>
    </message>
    <message>
        <source>Jellyfin</source>
        <translation>Jellyfin</translation>
    </message>
    <message>
        <source>BitTorrent</source>
        <translation>BitTorrent</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Deluge</source>
        <translation>Deluge</translation>
    </message>
    <message>
        <source>Syncthing</source>
        <translation>Syncthing</translation>
    </message>
    <message>
        <source>Minecraft</source>
        <translation>Minecraft</translation>
    </message>
    <message>
        <source>Game server</source>
        <translation>游戏服务器</translation>
    </message>
    <message>
        <source>Mumble</source>
        <translation>Mumble</translation>
    </message>
    <message>
        <source>Sunshine</source>
        <translation>Sunshine</translation>
    </message>
    <message>
        <source>OBS Studio</source>
        <translation>OBS Studio</translation>
    </message>
    <message>
        <source>Kodi</source>
        <translation>Kodi</translation>
    </message>
    <message>
        <source>AnyDesk</source>
        <translation>AnyDesk</translation>
    </message>
    <message>
        <source>TeamViewer</source>
        <translation>TeamViewer</translation>
    </message>
    <message>
        <source>RustDesk</source>
        <translation>RustDesk</translation>
    </message>
    <message>
        <source>NoMachine</source>
        <translation>NoMachine</translation>
    </message>
    <message>
        <source>WireGuard</source>
        <translation>WireGuard</translation>
    </message>
    <message>
        <source>OpenVPN</source>
        <translation>OpenVPN</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>Tailscale</source>
        <translation>Tailscale</translation>
    </message>
    <message>
        <source>ZeroTier</source>
        <translation>ZeroTier</translation>
    </message>
    <message>
        <source>Tor</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Web proxy</source>
        <translation>网页代理</translation>
    </message>
    <message>
        <source>Jupyter</source>
        <translation>Jupyter</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Vite</source>
        <translation>Vite</translation>
    </message>
    <message>
        <source>AirPlay</source>
        <translation>AirPlay</translation>
    </message>
    <message>
        <source>Angular</source>
        <translation>Angular</translation>
    </message>
    <message>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <source>Live Server</source>
        <translation>Live Server</translation>
    </message>
    <message>
        <source>BrowserSync</source>
        <translation>BrowserSync</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Streamlit</source>
        <translation>Streamlit</translation>
    </message>
    <message>
        <source>Gradio</source>
        <translation>Gradio</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>marimo</source>
        <translation>marimo</translation>
    </message>
    <message>
        <source>Dask / Ray</source>
        <translation>Dask / Ray</translation>
    </message>
    <message>
        <source>JetBrains IDE</source>
        <translation>JetBrains IDE</translation>
    </message>
    <message>
        <source>debugpy</source>
        <translation>debugpy</translation>
    </message>
    <message>
        <source>Node debugger</source>
        <translation>Node 调试器</translation>
    </message>
    <message>
        <source>Browser debug</source>
        <translation>浏览器调试</translation>
    </message>
    <message>
        <source>Java debugger</source>
        <translation>Java 调试器</translation>
    </message>
    <message>
        <source>Xdebug</source>
        <translation>Xdebug</translation>
    </message>
    <message>
        <source>Delve</source>
        <translation>Delve</translation>
    </message>
    <message>
        <source>Go pprof</source>
        <translation>Go pprof</translation>
    </message>
    <message>
        <source>adb</source>
        <translation>adb</translation>
    </message>
    <message>
        <source>Selenium</source>
        <translation>Selenium</translation>
    </message>
    <message>
        <source>Zotero</source>
        <translation>Zotero</translation>
    </message>
    <message>
        <source>AnkiConnect</source>
        <translation>AnkiConnect</translation>
    </message>
    <message>
        <source>Node-RED</source>
        <translation>Node-RED</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>MySQL X</source>
        <translation>MySQL X</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <translation>MongoDB</translation>
    </message>
    <message>
        <source>Elasticsearch</source>
        <translation>Elasticsearch</translation>
    </message>
    <message>
        <source>Kibana</source>
        <translation>Kibana</translation>
    </message>
    <message>
        <source>memcached</source>
        <translation>memcached</translation>
    </message>
    <message>
        <source>SQL Server</source>
        <translation>SQL Server</translation>
    </message>
    <message>
        <source>Oracle</source>
        <translation>Oracle</translation>
    </message>
    <message>
        <source>CouchDB</source>
        <translation>CouchDB</translation>
    </message>
    <message>
        <source>Cassandra</source>
        <translation>Cassandra</translation>
    </message>
    <message>
        <source>Neo4j</source>
        <translation>Neo4j</translation>
    </message>
    <message>
        <source>InfluxDB</source>
        <translation>InfluxDB</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>RabbitMQ</source>
        <translation>RabbitMQ</translation>
    </message>
    <message>
        <source>epmd</source>
        <translation>epmd</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>ZooKeeper</source>
        <translation>ZooKeeper</translation>
    </message>
    <message>
        <source>MinIO</source>
        <translation>MinIO</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Consul</source>
        <translation>Consul</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Docker Swarm</source>
        <translation>Docker Swarm</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>kubelet</source>
        <translation>kubelet</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>OpenTelemetry</source>
        <translation>OpenTelemetry</translation>
    </message>
    <message>
        <source>Netdata</source>
        <translation>Netdata</translation>
    </message>
    <message>
        <source>Apple devices</source>
        <translation>Apple 设备</translation>
    </message>
    <message>
        <source>AirDrop</source>
        <translation>AirDrop</translation>
    </message>
    <message>
        <source>Kerberos</source>
        <translation>Kerberos</translation>
    </message>
    <message>
        <source>AFP</source>
        <translation>AFP</translation>
    </message>
    <message>
        <source>Apple Remote</source>
        <translation>Apple Remote</translation>
    </message>
    <message>
        <source>VMware</source>
        <translation>VMware</translation>
    </message>
    <message>
        <source>Hyper-V</source>
        <translation>Hyper-V</translation>
    </message>
    <message>
        <source>BACnet</source>
        <translation>BACnet</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>IPFS</source>
        <translation>IPFS</translation>
    </message>
    <message>
        <source>Bitcoin</source>
        <translation>Bitcoin</translation>
    </message>
    <message>
        <source>distcc</source>
        <translation>distcc</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>iperf</source>
        <translation>iperf</translation>
    </message>
    <message>
        <source>SSH remote login</source>
        <translation>SSH 远程登录</translation>
    </message>
    <message>
        <source>DNS resolver</source>
        <translation>DNS 解析器</translation>
    </message>
    <message>
        <source>Encrypted DNS (DNS over TLS)</source>
        <translation>加密 DNS（DNS over TLS）</translation>
    </message>
    <message>
        <source>LLMNR local name lookup</source>
        <translation>LLMNR 本地名称查询</translation>
    </message>
    <message>
        <source>mDNS / Bonjour discovery</source>
        <translation>mDNS / Bonjour 发现</translation>
    </message>
    <message>
        <source>DHCP client</source>
        <translation>DHCP 客户端</translation>
    </message>
    <message>
        <source>DHCPv6 client</source>
        <translation>DHCPv6 客户端</translation>
    </message>
    <message>
        <source>NTP clock</source>
        <translation>NTP 时钟</translation>
    </message>
    <message>
        <source>chrony control</source>
        <translation>chrony 控制</translation>
    </message>
    <message>
        <source>RPC portmapper (NFS helper)</source>
        <translation>RPC 端口映射（NFS 辅助）</translation>
    </message>
    <message>
        <source>NFS file sharing</source>
        <translation>NFS 文件共享</translation>
    </message>
    <message>
        <source>Printing (CUPS/IPP)</source>
        <translation>打印（CUPS/IPP）</translation>
    </message>
    <message>
        <source>Printer browsing (cups-browsed)</source>
        <translation>打印机发现（cups-browsed）</translation>
    </message>
    <message>
        <source>USB printer as network printer (ipp-usb)</source>
        <translation>将 USB 打印机用作网络打印机（ipp-usb）</translation>
    </message>
    <message>
        <source>Scanner sharing (SANE)</source>
        <translation>扫描仪共享（SANE）</translation>
    </message>
    <message>
        <source>NetBIOS name service</source>
        <translation>NetBIOS 名称服务</translation>
    </message>
    <message>
        <source>NetBIOS session (old file sharing)</source>
        <translation>NetBIOS 会话（旧式文件共享）</translation>
    </message>
    <message>
        <source>Windows file sharing (SMB)</source>
        <translation>Windows 文件共享（SMB）</translation>
    </message>
    <message>
        <source>Windows RPC endpoint mapper</source>
        <translation>Windows RPC 终结点映射器</translation>
    </message>
    <message>
        <source>Windows RPC dynamic ports</source>
        <translation>Windows RPC 动态端口</translation>
    </message>
    <message>
        <source>Windows Connected Devices Platform</source>
        <translation>Windows 连接的设备平台</translation>
    </message>
    <message>
        <source>Windows Connected Devices (discovery)</source>
        <translation>Windows 连接的设备（发现）</translation>
    </message>
    <message>
        <source>Windows Delivery Optimization</source>
        <translation>Windows 传递优化</translation>
    </message>
    <message>
        <source>Windows device discovery (WSDAPI)</source>
        <translation>Windows 设备发现（WSDAPI）</translation>
    </message>
    <message>
        <source>SSDP / UPnP discovery</source>
        <translation>SSDP / UPnP 发现</translation>
    </message>
    <message>
        <source>Windows UPnP device host</source>
        <translation>Windows UPnP 设备主机</translation>
    </message>
    <message>
        <source>Remote Desktop (RDP)</source>
        <translation>远程桌面（RDP）</translation>
    </message>
    <message>
        <source>xrdp session manager</source>
        <translation>xrdp 会话管理器</translation>
    </message>
    <message>
        <source>VNC screen sharing</source>
        <translation>VNC 屏幕共享</translation>
    </message>
    <message>
        <source>Windows remote management (WinRM)</source>
        <translation>Windows 远程管理（WinRM）</translation>
    </message>
    <message>
        <source>WinRM local listener</source>
        <translation>WinRM 本地侦听器</translation>
    </message>
    <message>
        <source>Telnet remote login</source>
        <translation>Telnet 远程登录</translation>
    </message>
    <message>
        <source>FTP file transfer</source>
        <translation>FTP 文件传输</translation>
    </message>
    <message>
        <source>rsync file sync</source>
        <translation>rsync 文件同步</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>邮件服务器（SMTP）</translation>
    </message>
    <message>
        <source>Mail submission (SMTP)</source>
        <translation>邮件提交（SMTP）</translation>
    </message>
    <message>
        <source>Mailbox server (IMAP)</source>
        <translation>邮箱服务器（IMAP）</translation>
    </message>
    <message>
        <source>Mailbox server (POP3)</source>
        <translation>邮箱服务器（POP3）</translation>
    </message>
    <message>
        <source>SNMP monitoring</source>
        <translation>SNMP 监控</translation>
    </message>
    <message>
        <source>XDMCP remote X login</source>
        <translation>XDMCP 远程 X 登录</translation>
    </message>
    <message>
        <source>X11 display</source>
        <translation>X11 显示</translation>
    </message>
    <message>
        <source>PulseAudio/PipeWire network sound</source>
        <translation>PulseAudio/PipeWire 网络声音</translation>
    </message>
    <message>
        <source>GPS data (gpsd)</source>
        <translation>GPS 数据（gpsd）</translation>
    </message>
    <message>
        <source>UPS battery monitor (apcupsd)</source>
        <translation>UPS 电池监控（apcupsd）</translation>
    </message>
    <message>
        <source>UPS battery monitor (NUT)</source>
        <translation>UPS 电池监控（NUT）</translation>
    </message>
    <message>
        <source>passim update cache</source>
        <translation>passim 更新缓存</translation>
    </message>
    <message>
        <source>KDE Connect / GSConnect phone link</source>
        <translation>KDE Connect / GSConnect 手机连接</translation>
    </message>
    <message>
        <source>Warpinator file sharing</source>
        <translation>Warpinator 文件共享</translation>
    </message>
    <message>
        <source>LocalSend file sharing</source>
        <translation>LocalSend 文件共享</translation>
    </message>
    <message>
        <source>Shared mouse and keyboard (Synergy/Barrier/Deskflow)</source>
        <translation>共享鼠标和键盘（Synergy/Barrier/Deskflow）</translation>
    </message>
    <message>
        <source>Media server (MiniDLNA)</source>
        <translation>媒体服务器（MiniDLNA）</translation>
    </message>
    <message>
        <source>Music Player Daemon</source>
        <translation>Music Player Daemon</translation>
    </message>
    <message>
        <source>Cockpit web administration</source>
        <translation>Cockpit 网页管理</translation>
    </message>
    <message>
        <source>Prometheus metrics database</source>
        <translation>Prometheus 指标数据库</translation>
    </message>
    <message>
        <source>Webmin admin panel</source>
        <translation>Webmin 管理面板</translation>
    </message>
    <message>
        <source>libvirt virtual machine control</source>
        <translation>libvirt 虚拟机控制</translation>
    </message>
    <message>
        <source>Alternative encrypted web server (HTTPS)</source>
        <translation>备用的加密网页服务器（HTTPS）</translation>
    </message>
    <message>
        <source>LXD/Incus container control</source>
        <translation>LXD/Incus 容器控制</translation>
    </message>
    <message>
        <source>Dropbox LAN sync</source>
        <translation>Dropbox 局域网同步</translation>
    </message>
    <message>
        <source>Spotify local sync/Connect</source>
        <translation>Spotify 本地同步/Connect</translation>
    </message>
    <message>
        <source>Steam Remote Play</source>
        <translation>Steam 远程畅玩</translation>
    </message>
    <message>
        <source>Steam streaming and LAN game transfer</source>
        <translation>Steam 串流与局域网游戏传输</translation>
    </message>
    <message>
        <source>Discord local control</source>
        <translation>Discord 本地控制</translation>
    </message>
    <message>
        <source>Plex Media Server</source>
        <translation>Plex Media Server</translation>
    </message>
    <message>
        <source>Jellyfin / Emby media server</source>
        <translation>Jellyfin / Emby 媒体服务器</translation>
    </message>
    <message>
        <source>Transmission BitTorrent</source>
        <translation>Transmission BitTorrent</translation>
    </message>
    <message>
        <source>Transmission web control</source>
        <translation>Transmission 网页控制</translation>
    </message>
    <message>
        <source>BitTorrent clients</source>
        <translation>BitTorrent 客户端</translation>
    </message>
    <message>
        <source>Deluge control</source>
        <translation>Deluge 控制</translation>
    </message>
    <message>
        <source>Syncthing file sync</source>
        <translation>Syncthing 文件同步</translation>
    </message>
    <message>
        <source>Syncthing discovery</source>
        <translation>Syncthing 发现</translation>
    </message>
    <message>
        <source>Syncthing web page</source>
        <translation>Syncthing 网页</translation>
    </message>
    <message>
        <source>Minecraft server</source>
        <translation>Minecraft 服务器</translation>
    </message>
    <message>
        <source>Game servers (Terraria, Factorio, Source)</source>
        <translation>游戏服务器（Terraria、Factorio、Source）</translation>
    </message>
    <message>
        <source>Mumble voice server</source>
        <translation>Mumble 语音服务器</translation>
    </message>
    <message>
        <source>Sunshine game streaming</source>
        <translation>Sunshine 游戏串流</translation>
    </message>
    <message>
        <source>OBS Studio remote control</source>
        <translation>OBS Studio 远程控制</translation>
    </message>
    <message>
        <source>Kodi remote control</source>
        <translation>Kodi 远程控制</translation>
    </message>
    <message>
        <source>AnyDesk direct connection</source>
        <translation>AnyDesk 直接连接</translation>
    </message>
    <message>
        <source>RustDesk server/direct access</source>
        <translation>RustDesk 服务器/直接访问</translation>
    </message>
    <message>
        <source>NoMachine remote desktop</source>
        <translation>NoMachine 远程桌面</translation>
    </message>
    <message>
        <source>WireGuard VPN</source>
        <translation>WireGuard VPN</translation>
    </message>
    <message>
        <source>IPsec VPN (IKE)</source>
        <translation>IPsec VPN（IKE）</translation>
    </message>
    <message>
        <source>Tor proxy</source>
        <translation>Tor 代理</translation>
    </message>
    <message>
        <source>Web proxy (Privoxy, Squid)</source>
        <translation>网页代理（Privoxy、Squid）</translation>
    </message>
    <message>
        <source>Jupyter notebook, tinyproxy or dev server</source>
        <translation>Jupyter 笔记本、tinyproxy 或开发服务器</translation>
    </message>
    <message>
        <source>Web server (HTTP)</source>
        <translation>网页服务器（HTTP）</translation>
    </message>
    <message>
        <source>Encrypted web server (HTTPS)</source>
        <translation>加密网页服务器（HTTPS）</translation>
    </message>
    <message>
        <source>Development web server (Node, Rails, Grafana)</source>
        <translation>开发用网页服务器（Node、Rails、Grafana）</translation>
    </message>
    <message>
        <source>Vite development server</source>
        <translation>Vite 开发服务器</translation>
    </message>
    <message>
        <source>Development/alternative web server</source>
        <translation>开发用/备用网页服务器</translation>
    </message>
    <message>
        <source>Python/PHP development web server</source>
        <translation>Python/PHP 开发用网页服务器</translation>
    </message>
    <message>
        <source>Flask, Docker registry or AirPlay</source>
        <translation>Flask、Docker 镜像仓库或 AirPlay</translation>
    </message>
    <message>
        <source>AirPlay receiver</source>
        <translation>AirPlay 接收端</translation>
    </message>
    <message>
        <source>Angular development server</source>
        <translation>Angular 开发服务器</translation>
    </message>
    <message>
        <source>LM Studio, Parcel or gdbserver</source>
        <translation>LM Studio、Parcel 或 gdbserver</translation>
    </message>
    <message>
        <source>VS Code Live Server</source>
        <translation>VS Code Live Server</translation>
    </message>
    <message>
        <source>BrowserSync control page</source>
        <translation>BrowserSync 控制页面</translation>
    </message>
    <message>
        <source>React Native Metro / Nexus / alternative web</source>
        <translation>React Native Metro / Nexus / 备用网页服务器</translation>
    </message>
    <message>
        <source>TensorBoard or Storybook</source>
        <translation>TensorBoard 或 Storybook</translation>
    </message>
    <message>
        <source>Streamlit app</source>
        <translation>Streamlit 应用</translation>
    </message>
    <message>
        <source>Gradio / Stable Diffusion web UI</source>
        <translation>Gradio / Stable Diffusion 网页界面</translation>
    </message>
    <message>
        <source>Ollama AI model server</source>
        <translation>Ollama AI 模型服务器</translation>
    </message>
    <message>
        <source>marimo notebook</source>
        <translation>marimo 笔记本</translation>
    </message>
    <message>
        <source>Dask / Ray cluster</source>
        <translation>Dask / Ray 集群</translation>
    </message>
    <message>
        <source>JetBrains IDE built-in server</source>
        <translation>JetBrains IDE 内置服务器</translation>
    </message>
    <message>
        <source>Python debugger (debugpy) or n8n</source>
        <translation>Python 调试器（debugpy）或 n8n</translation>
    </message>
    <message>
        <source>Node.js debugger</source>
        <translation>Node.js 调试器</translation>
    </message>
    <message>
        <source>Browser remote debugging</source>
        <translation>浏览器远程调试</translation>
    </message>
    <message>
        <source>Java debugger (JDWP)</source>
        <translation>Java 调试器（JDWP）</translation>
    </message>
    <message>
        <source>Xdebug listener (PHP)</source>
        <translation>Xdebug 侦听器（PHP）</translation>
    </message>
    <message>
        <source>Delve or gdbserver</source>
        <translation>Delve 或 gdbserver</translation>
    </message>
    <message>
        <source>Go profiling (pprof)</source>
        <translation>Go 性能分析（pprof）</translation>
    </message>
    <message>
        <source>Android debugging server (adb)</source>
        <translation>Android 调试服务器（adb）</translation>
    </message>
    <message>
        <source>Android device debugging over Wi-Fi</source>
        <translation>通过 Wi-Fi 调试 Android 设备</translation>
    </message>
    <message>
        <source>Selenium grid</source>
        <translation>Selenium 网格</translation>
    </message>
    <message>
        <source>Zotero connector</source>
        <translation>Zotero 连接器</translation>
    </message>
    <message>
        <source>PostgreSQL database</source>
        <translation>PostgreSQL 数据库</translation>
    </message>
    <message>
        <source>MySQL / MariaDB database</source>
        <translation>MySQL / MariaDB 数据库</translation>
    </message>
    <message>
        <source>MySQL X protocol</source>
        <translation>MySQL X 协议</translation>
    </message>
    <message>
        <source>Redis data store</source>
        <translation>Redis 数据存储</translation>
    </message>
    <message>
        <source>MongoDB database</source>
        <translation>MongoDB 数据库</translation>
    </message>
    <message>
        <source>Elasticsearch / OpenSearch</source>
        <translation>Elasticsearch / OpenSearch</translation>
    </message>
    <message>
        <source>Kibana dashboard</source>
        <translation>Kibana 仪表板</translation>
    </message>
    <message>
        <source>Microsoft SQL Server</source>
        <translation>Microsoft SQL Server</translation>
    </message>
    <message>
        <source>Oracle database</source>
        <translation>Oracle 数据库</translation>
    </message>
    <message>
        <source>Neo4j graph database</source>
        <translation>Neo4j 图数据库</translation>
    </message>
    <message>
        <source>Home Assistant or ClickHouse</source>
        <translation>Home Assistant 或 ClickHouse</translation>
    </message>
    <message>
        <source>RabbitMQ message queue</source>
        <translation>RabbitMQ 消息队列</translation>
    </message>
    <message>
        <source>Erlang port mapper (epmd)</source>
        <translation>Erlang 端口映射（epmd）</translation>
    </message>
    <message>
        <source>MQTT broker (Mosquitto)</source>
        <translation>MQTT 代理（Mosquitto）</translation>
    </message>
    <message>
        <source>MinIO, Portainer or PHP-FPM</source>
        <translation>MinIO、Portainer 或 PHP-FPM</translation>
    </message>
    <message>
        <source>HashiCorp Vault</source>
        <translation>HashiCorp Vault</translation>
    </message>
    <message>
        <source>HashiCorp Consul</source>
        <translation>HashiCorp Consul</translation>
    </message>
    <message>
        <source>Docker remote control (unencrypted)</source>
        <translation>Docker 远程控制（未加密）</translation>
    </message>
    <message>
        <source>Docker remote control (encrypted)</source>
        <translation>Docker 远程控制（加密）</translation>
    </message>
    <message>
        <source>Kubernetes API</source>
        <translation>Kubernetes API</translation>
    </message>
    <message>
        <source>Kubernetes node agent</source>
        <translation>Kubernetes 节点代理</translation>
    </message>
    <message>
        <source>Monitoring exporters</source>
        <translation>监控数据导出程序</translation>
    </message>
    <message>
        <source>OpenTelemetry collector</source>
        <translation>OpenTelemetry 收集器</translation>
    </message>
    <message>
        <source>Netdata dashboard</source>
        <translation>Netdata 仪表板</translation>
    </message>
    <message>
        <source>Apple device link (rapportd, remoted, identityservices)</source>
        <translation>Apple 设备互联（rapportd、remoted、identityservices）</translation>
    </message>
    <message>
        <source>AirDrop / sharing service</source>
        <translation>AirDrop / 共享服务</translation>
    </message>
    <message>
        <source>Local Kerberos</source>
        <translation>本地 Kerberos</translation>
    </message>
    <message>
        <source>Apple file sharing (AFP)</source>
        <translation>Apple 文件共享（AFP）</translation>
    </message>
    <message>
        <source>Apple Remote Desktop</source>
        <translation>Apple Remote Desktop</translation>
    </message>
    <message>
        <source>VMware host service</source>
        <translation>VMware 主机服务</translation>
    </message>
    <message>
        <source>Hyper-V console</source>
        <translation>Hyper-V 控制台</translation>
    </message>
    <message>
        <source>BACnet building control</source>
        <translation>BACnet 楼宇控制</translation>
    </message>
    <message>
        <source>SIP telephony</source>
        <translation>SIP 电话</translation>
    </message>
    <message>
        <source>IPFS peer</source>
        <translation>IPFS 节点</translation>
    </message>
    <message>
        <source>Bitcoin node</source>
        <translation>比特币节点</translation>
    </message>
    <message>
        <source>distcc compiler farm</source>
        <translation>distcc 编译集群</translation>
    </message>
    <message>
        <source>Git daemon</source>
        <translation>Git 守护进程</translation>
    </message>
    <message>
        <source>iperf speed test</source>
        <translation>iperf 网速测试</translation>
    </message>
    <message>
        <source>Lets someone log in to this computer over the network with a password or key.</source>
        <translation>让人可以用密码或密钥通过网络登录本机。</translation>
    </message>
    <message>
        <source>Turns website names into addresses; on a normal desktop only the computer itself should use it.</source>
        <translation>把网站名称转换为地址；在普通桌面上应只有本机自己使用。</translation>
    </message>
    <message>
        <source>Turns website names into addresses over an encrypted connection.</source>
        <translation>通过加密连接把网站名称转换为地址。</translation>
    </message>
    <message>
        <source>Answers &quot;who is this computer?&quot; questions from other computers on the same network.</source>
        <translation>回答同一网络中其他计算机关于“这是哪台计算机”的询问。</translation>
    </message>
    <message>
        <source>Finds printers, speakers and TVs nearby and announces this computer by name.</source>
        <translation>寻找附近的打印机、音箱和电视，并公布本机的名称。</translation>
    </message>
    <message>
        <source>Hands out network addresses; expected only when sharing a connection or running virtual machines.</source>
        <translation>分配网络地址；只有在共享连接或运行虚拟机时才属正常。</translation>
    </message>
    <message>
        <source>Receives this computer&apos;s network address from the router.</source>
        <translation>从路由器接收本机的网络地址。</translation>
    </message>
    <message>
        <source>Receives this computer&apos;s IPv6 address from the router.</source>
        <translation>从路由器接收本机的 IPv6 地址。</translation>
    </message>
    <message>
        <source>Keeps the clock correct; a few programs also answer time questions from others.</source>
        <translation>保持时钟准确；有些程序也会回答他人的时间询问。</translation>
    </message>
    <message>
        <source>Lets the computer&apos;s own tools ask the clock service for its status.</source>
        <translation>让本机自己的工具查询时钟服务的状态。</translation>
    </message>
    <message>
        <source>Directory service for old-style network file sharing.</source>
        <translation>旧式网络文件共享的目录服务。</translation>
    </message>
    <message>
        <source>Shares folders with other Unix computers; the Linux kernel itself listens, so no program owns it.</source>
        <translation>与其他 Unix 计算机共享文件夹；由 Linux 内核本身监听，因此不属于任何程序。</translation>
    </message>
    <message>
        <source>Sends documents to your printers; normally only this computer talks to it.</source>
        <translation>把文档发送到打印机；通常只有本机与它通信。</translation>
    </message>
    <message>
        <source>Listens for printers announcing themselves; new versions no longer need it.</source>
        <translation>等待打印机自报；新版本已不需要。</translation>
    </message>
    <message>
        <source>Makes a USB printer or scanner usable without a driver.</source>
        <translation>让 USB 打印机或扫描仪无需驱动程序即可使用。</translation>
    </message>
    <message>
        <source>Lets other computers use your scanner.</source>
        <translation>让其他计算机使用本机的扫描仪。</translation>
    </message>
    <message>
        <source>Old Windows name lookup for file sharing.</source>
        <translation>用于文件共享的旧式 Windows 名称查询。</translation>
    </message>
    <message>
        <source>Old Windows network-neighbourhood announcements.</source>
        <translation>旧式 Windows 网上邻居公告。</translation>
    </message>
    <message>
        <source>Older form of Windows file sharing.</source>
        <translation>较旧的 Windows 文件共享方式。</translation>
    </message>
    <message>
        <source>Shares your folders and printers with other computers.</source>
        <translation>与其他计算机共享本机的文件夹和打印机。</translation>
    </message>
    <message>
        <source>Core Windows service that other Windows parts use to find each other.</source>
        <translation>Windows 核心服务，供 Windows 其他部分相互查找。</translation>
    </message>
    <message>
        <source>Internal Windows services such as login, event log and printing.</source>
        <translation>Windows 内部服务，例如登录、事件日志和打印。</translation>
    </message>
    <message>
        <source>Lets Windows hand over activity to your other devices.</source>
        <translation>让 Windows 把活动转交给自己的其他设备。</translation>
    </message>
    <message>
        <source>Finds your other Windows devices nearby.</source>
        <translation>寻找附近自己的其他 Windows 设备。</translation>
    </message>
    <message>
        <source>Shares Windows updates with other PCs so they download faster.</source>
        <translation>与其他电脑共享 Windows 更新，以便下载更快。</translation>
    </message>
    <message>
        <source>Lets Windows find printers and PCs on the network.</source>
        <translation>让 Windows 在网络中找到打印机和电脑。</translation>
    </message>
    <message>
        <source>Finds printers, cameras and shared folders nearby.</source>
        <translation>寻找附近的打印机、摄像头和共享文件夹。</translation>
    </message>
    <message>
        <source>Finds media players and routers on the network.</source>
        <translation>在网络中寻找媒体播放器和路由器。</translation>
    </message>
    <message>
        <source>Answers network media and device discovery.</source>
        <translation>回应网络中的媒体和设备发现。</translation>
    </message>
    <message>
        <source>Lets someone see and control this screen from another computer.</source>
        <translation>让人可以从另一台计算机查看和控制此屏幕。</translation>
    </message>
    <message>
        <source>Starts desktop sessions for remote desktop; used only inside this computer.</source>
        <translation>启动远程桌面会话；只在本机内部使用。</translation>
    </message>
    <message>
        <source>Lets someone watch or control this screen.</source>
        <translation>让人可以观看或控制此屏幕。</translation>
    </message>
    <message>
        <source>Lets administrators run commands on this PC remotely.</source>
        <translation>让管理员可以远程在此电脑上运行命令。</translation>
    </message>
    <message>
        <source>Internal Windows management listener.</source>
        <translation>Windows 管理的内部侦听器。</translation>
    </message>
    <message>
        <source>Very old remote login that sends passwords in the clear.</source>
        <translation>非常老旧的远程登录，以明文发送密码。</translation>
    </message>
    <message>
        <source>Old way to upload and download files.</source>
        <translation>上传和下载文件的旧方式。</translation>
    </message>
    <message>
        <source>Bare file transfer used to boot devices over the network.</source>
        <translation>简单的文件传输，用于通过网络启动设备。</translation>
    </message>
    <message>
        <source>Copies whole folders to and from this computer.</source>
        <translation>在本机与别处之间复制整个文件夹。</translation>
    </message>
    <message>
        <source>Delivers mail, usually just system messages inside this computer.</source>
        <translation>投递邮件，通常只是本机内部的系统消息。</translation>
    </message>
    <message>
        <source>Takes mail from mail programs, to send it on.</source>
        <translation>从邮件程序接收邮件并转发。</translation>
    </message>
    <message>
        <source>Lets mail programs read mailboxes stored here.</source>
        <translation>让邮件程序读取存放在此的邮箱。</translation>
    </message>
    <message>
        <source>Lets mail programs fetch the mail stored here.</source>
        <translation>让邮件程序取走存放在此的邮件。</translation>
    </message>
    <message>
        <source>Reports hardware and network statistics to monitoring tools.</source>
        <translation>向监控工具报告硬件和网络统计数据。</translation>
    </message>
    <message>
        <source>Lets other machines open a graphical login here.</source>
        <translation>让其他计算机在此打开图形登录。</translation>
    </message>
    <message>
        <source>The Linux graphics system; network access should be off.</source>
        <translation>Linux 的图形系统；网络访问应当关闭。</translation>
    </message>
    <message>
        <source>Plays or records sound over the network.</source>
        <translation>通过网络播放或录制声音。</translation>
    </message>
    <message>
        <source>Shares the position from a GPS receiver.</source>
        <translation>共享 GPS 接收器的位置。</translation>
    </message>
    <message>
        <source>Reports the state of a backup battery.</source>
        <translation>报告备用电池的状态。</translation>
    </message>
    <message>
        <source>Reports and controls a backup battery.</source>
        <translation>报告并控制备用电池。</translation>
    </message>
    <message>
        <source>Shares already-downloaded firmware update files with neighbours.</source>
        <translation>与邻近设备共享已下载的固件更新文件。</translation>
    </message>
    <message>
        <source>Connects your phone and computer for notifications and file transfer.</source>
        <translation>连接手机与计算机，用于通知和文件传输。</translation>
    </message>
    <message>
        <source>Sends files between computers on the same network.</source>
        <translation>在同一网络的计算机之间发送文件。</translation>
    </message>
    <message>
        <source>Sends files between nearby devices.</source>
        <translation>在附近的设备之间发送文件。</translation>
    </message>
    <message>
        <source>Lets one mouse and keyboard control several computers.</source>
        <translation>让一套鼠标和键盘控制多台计算机。</translation>
    </message>
    <message>
        <source>Offers your music, photos and films to TVs.</source>
        <translation>向电视提供自己的音乐、照片和影片。</translation>
    </message>
    <message>
        <source>Lets other apps control music playing here.</source>
        <translation>让其他应用控制在此播放的音乐。</translation>
    </message>
    <message>
        <source>Web page for administering this computer.</source>
        <translation>用于管理本机的网页。</translation>
    </message>
    <message>
        <source>Collects measurements of computers and programs.</source>
        <translation>收集计算机和程序的测量数据。</translation>
    </message>
    <message>
        <source>Lets others manage virtual machines here.</source>
        <translation>让他人管理此处的虚拟机。</translation>
    </message>
    <message>
        <source>A second encrypted web page, often for administering something.</source>
        <translation>第二个加密网页，常用于管理某些东西。</translation>
    </message>
    <message>
        <source>Encrypted control page of containers.</source>
        <translation>容器的加密控制页面。</translation>
    </message>
    <message>
        <source>Dropbox finds your other computers on the same network to sync faster.</source>
        <translation>Dropbox 在同一网络中寻找自己的其他计算机，以便更快同步。</translation>
    </message>
    <message>
        <source>Finds speakers and phones playing Spotify nearby.</source>
        <translation>寻找附近播放 Spotify 的音箱和手机。</translation>
    </message>
    <message>
        <source>Streams games to other devices in your home.</source>
        <translation>把游戏串流到家中的其他设备。</translation>
    </message>
    <message>
        <source>Copies or streams games between your computers.</source>
        <translation>在自己的计算机之间复制或串流游戏。</translation>
    </message>
    <message>
        <source>Lets games and websites show what you are playing in Discord.</source>
        <translation>让游戏和网站在 Discord 中显示您正在玩什么。</translation>
    </message>
    <message>
        <source>Streams your films and music to other devices.</source>
        <translation>把影片和音乐串流到其他设备。</translation>
    </message>
    <message>
        <source>Receives download traffic from other torrent users.</source>
        <translation>接收来自其他种子用户的下载流量。</translation>
    </message>
    <message>
        <source>Web page that controls torrent downloads.</source>
        <translation>控制种子下载的网页。</translation>
    </message>
    <message>
        <source>Controls torrent downloads.</source>
        <translation>控制种子下载。</translation>
    </message>
    <message>
        <source>Keeps folders in sync between your own devices.</source>
        <translation>让自己各设备上的文件夹保持同步。</translation>
    </message>
    <message>
        <source>Finds your other Syncthing devices nearby.</source>
        <translation>寻找附近自己的其他 Syncthing 设备。</translation>
    </message>
    <message>
        <source>Settings page of Syncthing.</source>
        <translation>Syncthing 的设置页面。</translation>
    </message>
    <message>
        <source>A Minecraft world others can join.</source>
        <translation>他人可以加入的 Minecraft 世界。</translation>
    </message>
    <message>
        <source>A game that others can join.</source>
        <translation>他人可以加入的游戏。</translation>
    </message>
    <message>
        <source>A voice-chat room others can join.</source>
        <translation>他人可以加入的语音聊天室。</translation>
    </message>
    <message>
        <source>Streams this screen and games to another device.</source>
        <translation>把此屏幕和游戏串流到另一台设备。</translation>
    </message>
    <message>
        <source>Lets stream-deck apps control OBS recording.</source>
        <translation>让 Stream Deck 应用控制 OBS 录制。</translation>
    </message>
    <message>
        <source>Lets phones control the Kodi media player.</source>
        <translation>让手机控制 Kodi 媒体播放器。</translation>
    </message>
    <message>
        <source>Lets someone you allow control this screen over the local network.</source>
        <translation>让获准的人通过本地网络控制此屏幕。</translation>
    </message>
    <message>
        <source>Lets someone you allow control this screen.</source>
        <translation>让获准的人控制此屏幕。</translation>
    </message>
    <message>
        <source>Remote control of this screen, or a relay for it.</source>
        <translation>远程控制此屏幕，或为此提供中继。</translation>
    </message>
    <message>
        <source>Lets someone control this screen.</source>
        <translation>让人可以控制此屏幕。</translation>
    </message>
    <message>
        <source>Encrypted tunnel to your VPN; on Linux the kernel itself listens, so no program owns it.</source>
        <translation>通往自己 VPN 的加密隧道；在 Linux 上由内核本身监听，因此不属于任何程序。</translation>
    </message>
    <message>
        <source>Encrypted tunnel; a listening one means this computer is a VPN server.</source>
        <translation>加密隧道；处于监听状态意味着本机是 VPN 服务器。</translation>
    </message>
    <message>
        <source>Sets up company-style VPN tunnels.</source>
        <translation>建立企业式的 VPN 隧道。</translation>
    </message>
    <message>
        <source>Private network between your own devices.</source>
        <translation>自己各设备之间的专用网络。</translation>
    </message>
    <message>
        <source>Sends your traffic through the Tor network.</source>
        <translation>通过 Tor 网络发送您的流量。</translation>
    </message>
    <message>
        <source>Fetches web pages on behalf of other programs.</source>
        <translation>代其他程序获取网页。</translation>
    </message>
    <message>
        <source>Most often a data-science notebook that can run any code on this computer.</source>
        <translation>最常见的是数据科学笔记本，可在本机运行任何代码。</translation>
    </message>
    <message>
        <source>Shows web pages to anyone who connects.</source>
        <translation>向任何连接者显示网页。</translation>
    </message>
    <message>
        <source>Shows web pages over an encrypted connection; on UDP this is HTTP/3.</source>
        <translation>通过加密连接显示网页；在 UDP 上即 HTTP/3。</translation>
    </message>
    <message>
        <source>A website under construction, or a dashboard.</source>
        <translation>开发中的网站，或仪表板。</translation>
    </message>
    <message>
        <source>A website under construction.</source>
        <translation>开发中的网站。</translation>
    </message>
    <message>
        <source>A second web server, often a project, proxy or tool.</source>
        <translation>第二个网页服务器，常见于项目、代理或工具。</translation>
    </message>
    <message>
        <source>A quick web server, often sharing the folder it was started in.</source>
        <translation>临时的网页服务器，常会共享启动它的文件夹。</translation>
    </message>
    <message>
        <source>On a Mac this is usually AirPlay; elsewhere a Python project or image store.</source>
        <translation>在 Mac 上通常是 AirPlay；在别处是 Python 项目或镜像仓库。</translation>
    </message>
    <message>
        <source>Lets iPhones and Macs play video on this screen.</source>
        <translation>让 iPhone 和 Mac 在此屏幕上播放视频。</translation>
    </message>
    <message>
        <source>A local AI model server, web project or debugger.</source>
        <translation>本地 AI 模型服务器、网页项目或调试器。</translation>
    </message>
    <message>
        <source>Previews a web page you are editing.</source>
        <translation>预览您正在编辑的网页。</translation>
    </message>
    <message>
        <source>Control page of a web preview tool.</source>
        <translation>网页预览工具的控制页面。</translation>
    </message>
    <message>
        <source>Serves app code to a phone under test, or a package store.</source>
        <translation>向测试手机提供应用代码，或软件包仓库。</translation>
    </message>
    <message>
        <source>Charts of AI training, or a catalogue of web components.</source>
        <translation>AI 训练的图表，或网页组件目录。</translation>
    </message>
    <message>
        <source>A data app made with Python.</source>
        <translation>用 Python 制作的数据应用。</translation>
    </message>
    <message>
        <source>A web page for an AI model.</source>
        <translation>AI 模型的网页。</translation>
    </message>
    <message>
        <source>A web page for making images with AI.</source>
        <translation>用 AI 制作图像的网页。</translation>
    </message>
    <message>
        <source>Runs AI chat models on this computer.</source>
        <translation>在本机运行 AI 聊天模型。</translation>
    </message>
    <message>
        <source>A Python notebook that can run any code.</source>
        <translation>可运行任何代码的 Python 笔记本。</translation>
    </message>
    <message>
        <source>Spreads calculations over several processes.</source>
        <translation>把计算分配到多个进程。</translation>
    </message>
    <message>
        <source>Lets the browser preview files from the editor.</source>
        <translation>让浏览器预览编辑器中的文件。</translation>
    </message>
    <message>
        <source>A code editor attached to a running Python program.</source>
        <translation>连接到正在运行的 Python 程序的代码编辑器。</translation>
    </message>
    <message>
        <source>A code editor attached to a running JavaScript program.</source>
        <translation>连接到正在运行的 JavaScript 程序的代码编辑器。</translation>
    </message>
    <message>
        <source>Lets test tools control the browser.</source>
        <translation>让测试工具控制浏览器。</translation>
    </message>
    <message>
        <source>A code editor attached to a running Java program.</source>
        <translation>连接到正在运行的 Java 程序的代码编辑器。</translation>
    </message>
    <message>
        <source>The editor waiting for a PHP program to report.</source>
        <translation>等待 PHP 程序报告的编辑器。</translation>
    </message>
    <message>
        <source>Debugger for Go or C programs.</source>
        <translation>Go 或 C 程序的调试器。</translation>
    </message>
    <message>
        <source>Performance statistics of a Go program.</source>
        <translation>Go 程序的性能统计。</translation>
    </message>
    <message>
        <source>Talks to an Android phone for development.</source>
        <translation>开发时与 Android 手机通信。</translation>
    </message>
    <message>
        <source>An emulator or phone that accepts debugging.</source>
        <translation>接受调试的模拟器或手机。</translation>
    </message>
    <message>
        <source>Controls browsers for automatic tests.</source>
        <translation>为自动测试控制浏览器。</translation>
    </message>
    <message>
        <source>Lets the browser save references to Zotero.</source>
        <translation>让浏览器把参考文献保存到 Zotero。</translation>
    </message>
    <message>
        <source>Lets other programs add Anki flashcards.</source>
        <translation>让其他程序添加 Anki 卡片。</translation>
    </message>
    <message>
        <source>Drag-and-drop automation that can run code.</source>
        <translation>可以运行代码的拖放式自动化工具。</translation>
    </message>
    <message>
        <source>Stores data for applications.</source>
        <translation>为应用程序存储数据。</translation>
    </message>
    <message>
        <source>Second door of the MySQL database.</source>
        <translation>MySQL 数据库的第二个入口。</translation>
    </message>
    <message>
        <source>Fast scratch memory for applications.</source>
        <translation>应用程序的高速暂存。</translation>
    </message>
    <message>
        <source>Search database for applications.</source>
        <translation>应用程序的搜索数据库。</translation>
    </message>
    <message>
        <source>Charts and searches over stored data.</source>
        <translation>对存储数据的图表和搜索。</translation>
    </message>
    <message>
        <source>Fast scratch memory for web applications.</source>
        <translation>网页应用的高速暂存。</translation>
    </message>
    <message>
        <source>Stores measurements over time.</source>
        <translation>存储随时间变化的测量数据。</translation>
    </message>
    <message>
        <source>Controls smart-home devices, or a database.</source>
        <translation>控制智能家居设备，或数据库。</translation>
    </message>
    <message>
        <source>Passes messages between programs.</source>
        <translation>在程序之间传递消息。</translation>
    </message>
    <message>
        <source>Helper for RabbitMQ and other Erlang programs.</source>
        <translation>RabbitMQ 和其他 Erlang 程序的辅助程序。</translation>
    </message>
    <message>
        <source>Passes messages between smart-home devices.</source>
        <translation>在智能家居设备之间传递消息。</translation>
    </message>
    <message>
        <source>Keeps settings for clustered programs.</source>
        <translation>为集群程序保存设置。</translation>
    </message>
    <message>
        <source>File store or container management page.</source>
        <translation>文件存储或容器管理页面。</translation>
    </message>
    <message>
        <source>Stores passwords and keys for programs.</source>
        <translation>为程序存储密码和密钥。</translation>
    </message>
    <message>
        <source>Keeps settings for Kubernetes.</source>
        <translation>为 Kubernetes 保存设置。</translation>
    </message>
    <message>
        <source>Lets others start containers on this computer.</source>
        <translation>让他人在本机启动容器。</translation>
    </message>
    <message>
        <source>Lets approved computers start containers here.</source>
        <translation>让获准的计算机在此启动容器。</translation>
    </message>
    <message>
        <source>Joins several Docker computers together.</source>
        <translation>把多台 Docker 计算机连接在一起。</translation>
    </message>
    <message>
        <source>Controls a container cluster.</source>
        <translation>控制容器集群。</translation>
    </message>
    <message>
        <source>Runs containers for Kubernetes.</source>
        <translation>为 Kubernetes 运行容器。</translation>
    </message>
    <message>
        <source>Publishes statistics about this computer.</source>
        <translation>发布本机的统计数据。</translation>
    </message>
    <message>
        <source>Receives traces from programs under test.</source>
        <translation>接收被测程序的跟踪数据。</translation>
    </message>
    <message>
        <source>Live charts about this computer.</source>
        <translation>本机的实时图表。</translation>
    </message>
    <message>
        <source>Handoff, AirDrop and other links between Apple devices.</source>
        <translation>接力、AirDrop 以及 Apple 设备之间的其他连接。</translation>
    </message>
    <message>
        <source>AirDrop between Apple devices.</source>
        <translation>Apple 设备之间的 AirDrop。</translation>
    </message>
    <message>
        <source>Built-in ticket service used by Mac file and screen sharing.</source>
        <translation>Mac 文件和屏幕共享使用的内置票据服务。</translation>
    </message>
    <message>
        <source>Older Mac file sharing.</source>
        <translation>较旧的 Mac 文件共享。</translation>
    </message>
    <message>
        <source>Lets an administrator manage this Mac.</source>
        <translation>让管理员管理这台 Mac。</translation>
    </message>
    <message>
        <source>Lets VMware consoles connect to virtual machines.</source>
        <translation>让 VMware 控制台连接到虚拟机。</translation>
    </message>
    <message>
        <source>Lets you see virtual machine screens.</source>
        <translation>让您查看虚拟机的屏幕。</translation>
    </message>
    <message>
        <source>Talks to heating or building equipment.</source>
        <translation>与供暖或楼宇设备通信。</translation>
    </message>
    <message>
        <source>Internet phone calls.</source>
        <translation>互联网电话。</translation>
    </message>
    <message>
        <source>Shares files on the IPFS network.</source>
        <translation>在 IPFS 网络上共享文件。</translation>
    </message>
    <message>
        <source>Takes part in the Bitcoin network; 8332 controls the wallet.</source>
        <translation>参与比特币网络；8332 控制钱包。</translation>
    </message>
    <message>
        <source>Compiles programs for other computers.</source>
        <translation>为其他计算机编译程序。</translation>
    </message>
    <message>
        <source>Shares source code without a password.</source>
        <translation>无需密码共享源代码。</translation>
    </message>
    <message>
        <source>Measures network speed; only needed during a test.</source>
        <translation>测量网速；只在测试期间需要。</translation>
    </message>
    <message>
        <source>Protected by login, but weak passwords are guessed constantly</source>
        <translation>有登录保护，但弱密码会不断被猜测</translation>
    </message>
    <message>
        <source>Open resolvers leak lookups and can be abused to attack others</source>
        <translation>开放的解析器会泄露查询，并可能被滥用来攻击他人</translation>
    </message>
    <message>
        <source>Others can use this computer to look names up</source>
        <translation>他人可以用本机查询名称</translation>
    </message>
    <message>
        <source>Other machines can pretend to be you or your printer on an untrusted network</source>
        <translation>在不可信的网络中，其他计算机可以冒充本机或打印机</translation>
    </message>
    <message>
        <source>Reveals the computer name and services to everyone on the network</source>
        <translation>向网络中所有人透露计算机名称和服务</translation>
    </message>
    <message>
        <source>A stray DHCP server can break or redirect other devices on the network</source>
        <translation>多余的 DHCP 服务器会干扰或误导网络中的其他设备</translation>
    </message>
    <message>
        <source>Needed to get online; accepts only small address replies</source>
        <translation>上网所需；只接受简短的地址答复</translation>
    </message>
    <message>
        <source>Needed for IPv6; client side only</source>
        <translation>IPv6 所需；仅作为客户端</translation>
    </message>
    <message>
        <source>Old servers can be abused to amplify attacks</source>
        <translation>旧服务器可能被滥用来放大攻击</translation>
    </message>
    <message>
        <source>Local only by default</source>
        <translation>默认仅限本机</translation>
    </message>
    <message>
        <source>Lists internal services to anyone and can amplify attacks; rarely needed on a desktop</source>
        <translation>向任何人列出内部服务并可能放大攻击；桌面上很少需要</translation>
    </message>
    <message>
        <source>Access is decided by IP address and user number, not by password</source>
        <translation>访问取决于 IP 地址和用户编号，而不是密码</translation>
    </message>
    <message>
        <source>Shared printers can be used or attacked by others on the network</source>
        <translation>共享的打印机可能被网络中的他人使用或攻击</translation>
    </message>
    <message>
        <source>The 2024 cups-browsed flaws let one packet plant a malicious printer; current Debian config uses dnssd only</source>
        <translation>2024 年的 cups-browsed 漏洞使一个数据包就能植入恶意打印机；目前 Debian 的配置只用 dnssd</translation>
    </message>
    <message>
        <source>Local only unless interface=all is set</source>
        <translation>除非设置 interface=all，否则仅限本机</translation>
    </message>
    <message>
        <source>Others on the list can scan what is on the glass</source>
        <translation>名单上的其他人可以扫描玻璃板上的内容</translation>
    </message>
    <message>
        <source>Reveals computer and user names; can be used for spoofing</source>
        <translation>透露计算机和用户名称；可用于欺骗</translation>
    </message>
    <message>
        <source>Legacy chatter; rarely needed today</source>
        <translation>老旧的通信；如今很少需要</translation>
    </message>
    <message>
        <source>Same exposure as port 445 with weaker protocol</source>
        <translation>暴露程度与端口 445 相同，协议更弱</translation>
    </message>
    <message>
        <source>Favourite target of worms and ransomware; must never face the internet</source>
        <translation>蠕虫和勒索软件最喜爱的目标；绝不可面向互联网</translation>
    </message>
    <message>
        <source>Repeated worm target; Windows firewall normally blocks it from the network</source>
        <translation>屡次成为蠕虫目标；Windows 防火墙通常阻止来自网络的访问</translation>
    </message>
    <message>
        <source>Normal on every Windows PC; keep the firewall on</source>
        <translation>在每台 Windows 电脑上都属正常；请保持防火墙开启</translation>
    </message>
    <message>
        <source>Normal on Windows 10/11; firewall blocks it</source>
        <translation>在 Windows 10/11 上属正常；防火墙会阻止</translation>
    </message>
    <message>
        <source>Announces this PC to the local network</source>
        <translation>在本地网络公布此电脑</translation>
    </message>
    <message>
        <source>Only serves signed update files; can be turned off in Settings</source>
        <translation>只提供已签名的更新文件；可在设置中关闭</translation>
    </message>
    <message>
        <source>Reveals device details to the network</source>
        <translation>向网络透露设备详情</translation>
    </message>
    <message>
        <source>Announces this computer; can amplify attacks if internet-facing</source>
        <translation>公布本机；若面向互联网可能放大攻击</translation>
    </message>
    <message>
        <source>Only useful on a home network</source>
        <translation>只在家庭网络中有用</translation>
    </message>
    <message>
        <source>Full control after one stolen or guessed password; top ransomware entry</source>
        <translation>密码一旦被盗或被猜中即被完全控制；勒索软件的首要入口</translation>
    </message>
    <message>
        <source>Local helper of xrdp</source>
        <translation>xrdp 的本地辅助程序</translation>
    </message>
    <message>
        <source>Often weak or no password and no encryption</source>
        <translation>常常密码薄弱或没有密码，也没有加密</translation>
    </message>
    <message>
        <source>Remote command execution with a password</source>
        <translation>需要密码的远程命令执行</translation>
    </message>
    <message>
        <source>Normal on Windows; firewall blocks it</source>
        <translation>在 Windows 上属正常；防火墙会阻止</translation>
    </message>
    <message>
        <source>No encryption at all; heavily attacked</source>
        <translation>毫无加密；频繁遭受攻击</translation>
    </message>
    <message>
        <source>Passwords and files travel unencrypted</source>
        <translation>密码和文件以未加密方式传输</translation>
    </message>
    <message>
        <source>Anyone can read or write files in its folder</source>
        <translation>任何人都可以读写其文件夹中的文件</translation>
    </message>
    <message>
        <source>Modules are readable by anyone unless a password is set</source>
        <translation>除非设置密码，否则任何人都可以读取模块</translation>
    </message>
    <message>
        <source>An open relay gets used for spam</source>
        <translation>开放中继会被用来发送垃圾邮件</translation>
    </message>
    <message>
        <source>Password guessing; a stolen password sends spam</source>
        <translation>密码猜测；被盗的密码会用来发送垃圾邮件</translation>
    </message>
    <message>
        <source>Password guessing; unencrypted variants leak passwords</source>
        <translation>密码猜测；未加密的方式会泄露密码</translation>
    </message>
    <message>
        <source>Default word &quot;public&quot; reveals system details; amplifies attacks</source>
        <translation>默认口令“public”会透露系统详情；会放大攻击</translation>
    </message>
    <message>
        <source>Login screen and keystrokes sent in the clear</source>
        <translation>登录界面和按键以明文发送</translation>
    </message>
    <message>
        <source>Anyone connected can watch the screen and type</source>
        <translation>任何已连接的人都可以观看屏幕并输入</translation>
    </message>
    <message>
        <source>Someone could listen through the microphone</source>
        <translation>有人可能通过麦克风窃听</translation>
    </message>
    <message>
        <source>Would reveal your location if opened</source>
        <translation>一旦开放会透露您的位置</translation>
    </message>
    <message>
        <source>Read-only status</source>
        <translation>只读状态</translation>
    </message>
    <message>
        <source>Could trigger a shutdown if opened and weakly protected</source>
        <translation>若开放且保护薄弱，可能触发关机</translation>
    </message>
    <message>
        <source>Serves only public signed metadata</source>
        <translation>只提供公开的已签名元数据</translation>
    </message>
    <message>
        <source>Unpaired devices can only ask to pair; shows the computer name</source>
        <translation>未配对的设备只能请求配对；会显示计算机名称</translation>
    </message>
    <message>
        <source>Anyone knowing the default group code can offer files</source>
        <translation>知道默认群组代码的任何人都可以发来文件</translation>
    </message>
    <message>
        <source>Others can offer files and see the device name</source>
        <translation>他人可以发来文件并看到设备名称</translation>
    </message>
    <message>
        <source>A fake client could receive your typing when encryption is off</source>
        <translation>关闭加密时，假冒的客户端可能收到您的输入</translation>
    </message>
    <message>
        <source>Everyone on the network can browse the media</source>
        <translation>网络中所有人都可以浏览媒体</translation>
    </message>
    <message>
        <source>Others can change or stop the music and list files</source>
        <translation>他人可以更改或停止音乐并列出文件</translation>
    </message>
    <message>
        <source>Administration by whoever has a password</source>
        <translation>任何有密码的人都可以管理</translation>
    </message>
    <message>
        <source>Open metrics about everything you run</source>
        <translation>公开您所运行一切的指标</translation>
    </message>
    <message>
        <source>Runs as root; past remote flaws</source>
        <translation>以 root 身份运行；曾有远程漏洞</translation>
    </message>
    <message>
        <source>Control of VMs equals control of this computer</source>
        <translation>控制虚拟机等于控制本机</translation>
    </message>
    <message>
        <source>Often an administration page</source>
        <translation>常常是管理页面</translation>
    </message>
    <message>
        <source>Container control equals admin rights</source>
        <translation>控制容器等于拥有管理员权限</translation>
    </message>
    <message>
        <source>Announces that Dropbox is here; file exchange is encrypted and checked</source>
        <translation>公布此处有 Dropbox；文件交换经过加密和校验</translation>
    </message>
    <message>
        <source>Announces that Spotify runs here</source>
        <translation>公布此处运行 Spotify</translation>
    </message>
    <message>
        <source>Announces Steam and the computer name</source>
        <translation>公布 Steam 和计算机名称</translation>
    </message>
    <message>
        <source>Limited to your own Steam account by default</source>
        <translation>默认仅限您自己的 Steam 账户</translation>
    </message>
    <message>
        <source>Only this computer can reach it; checks the website&apos;s origin</source>
        <translation>只有本机可以访问；会检查网站来源</translation>
    </message>
    <message>
        <source>Reachable library; keep updated because past flaws were exploited</source>
        <translation>可访问的媒体库；请保持更新，因为以往的漏洞曾被利用</translation>
    </message>
    <message>
        <source>Login page reachable by everyone on the network</source>
        <translation>网络中所有人都可以访问的登录页面</translation>
    </message>
    <message>
        <source>Meant to be reachable; reveals torrent activity</source>
        <translation>本就应可访问；会透露种子活动</translation>
    </message>
    <message>
        <source>Whoever controls it can write files</source>
        <translation>控制它的人可以写入文件</translation>
    </message>
    <message>
        <source>Widely known default password</source>
        <translation>默认密码广为人知</translation>
    </message>
    <message>
        <source>Only devices you approved can connect</source>
        <translation>只有您批准的设备可以连接</translation>
    </message>
    <message>
        <source>Announces a device ID</source>
        <translation>公布设备 ID</translation>
    </message>
    <message>
        <source>If opened to the network without a password, anyone can share your folders</source>
        <translation>若未设密码就对网络开放，任何人都可以共享您的文件夹</translation>
    </message>
    <message>
        <source>Players and strangers can connect; old versions had remote flaws</source>
        <translation>玩家和陌生人可以连接；旧版本曾有远程漏洞</translation>
    </message>
    <message>
        <source>Intended for players; check it is a game you started</source>
        <translation>供玩家使用；请确认是自己启动的游戏</translation>
    </message>
    <message>
        <source>Others can join and talk</source>
        <translation>他人可以加入并说话</translation>
    </message>
    <message>
        <source>A paired device gets full screen and input control</source>
        <translation>已配对的设备可完全控制屏幕和输入</translation>
    </message>
    <message>
        <source>Someone could start or stop your recording or stream</source>
        <translation>有人可能开始或停止您的录制或直播</translation>
    </message>
    <message>
        <source>Others can control playback and browse the library</source>
        <translation>他人可以控制播放并浏览媒体库</translation>
    </message>
    <message>
        <source>Remote control; often used by scammers, so check you installed it</source>
        <translation>远程控制；常被骗子利用，请确认是自己安装的</translation>
    </message>
    <message>
        <source>Only connects outward by default; check you installed it</source>
        <translation>默认只向外连接；请确认是自己安装的</translation>
    </message>
    <message>
        <source>Remote control if direct access is on</source>
        <translation>若启用直接访问则可远程控制</translation>
    </message>
    <message>
        <source>Remote control behind a login; also a common developer port</source>
        <translation>需要登录的远程控制；也是常见的开发者端口</translation>
    </message>
    <message>
        <source>Silent to anyone without the right key</source>
        <translation>对没有正确密钥的任何人都不作回应</translation>
    </message>
    <message>
        <source>Protected by certificates</source>
        <translation>由证书保护</translation>
    </message>
    <message>
        <source>Built into Windows; protected by keys</source>
        <translation>Windows 内置；由密钥保护</translation>
    </message>
    <message>
        <source>Only devices in your Tailscale account get through</source>
        <translation>只有您 Tailscale 账户中的设备可以通过</translation>
    </message>
    <message>
        <source>Only networks you joined get through</source>
        <translation>只有您加入的网络可以通过</translation>
    </message>
    <message>
        <source>If opened, others can use your connection to hide</source>
        <translation>若开放，他人可以借用您的连接隐藏自己</translation>
    </message>
    <message>
        <source>Open proxies let strangers browse through you</source>
        <translation>开放代理让陌生人借您的名义浏览</translation>
    </message>
    <message>
        <source>A notebook without a token lets visitors run code</source>
        <translation>没有令牌的笔记本让访问者可以运行代码</translation>
    </message>
    <message>
        <source>Whatever it serves is public to the network</source>
        <translation>它提供的一切对网络公开</translation>
    </message>
    <message>
        <source>Unfinished code with debug pages, visible to everyone on the network</source>
        <translation>带调试页面的未完成代码，网络中所有人都可见</translation>
    </message>
    <message>
        <source>With --host it serves your project files to the network</source>
        <translation>使用 --host 时会把项目文件提供给网络</translation>
    </message>
    <message>
        <source>Often unprotected test code</source>
        <translation>常常是未受保护的测试代码</translation>
    </message>
    <message>
        <source>python -m http.server shows the whole folder to the network</source>
        <translation>python -m http.server 会向网络显示整个文件夹</translation>
    </message>
    <message>
        <source>Debug mode lets visitors run code; on Mac AirPlay receiver is expected</source>
        <translation>调试模式让访问者可以运行代码；在 Mac 上 AirPlay 接收属正常</translation>
    </message>
    <message>
        <source>Others can try to play on your screen; switch off in Sharing settings</source>
        <translation>他人可以尝试在您的屏幕上播放；可在共享设置中关闭</translation>
    </message>
    <message>
        <source>Unfinished code if opened with --host</source>
        <translation>以 --host 开放时为未完成的代码</translation>
    </message>
    <message>
        <source>No password: others could use the AI model or debugger</source>
        <translation>没有密码：他人可以使用 AI 模型或调试器</translation>
    </message>
    <message>
        <source>Serves the whole project folder to the network</source>
        <translation>向网络提供整个项目文件夹</translation>
    </message>
    <message>
        <source>Others can control the preview</source>
        <translation>他人可以控制预览</translation>
    </message>
    <message>
        <source>Hands out your source code</source>
        <translation>会交出您的源代码</translation>
    </message>
    <message>
        <source>Shows experiment data if opened with --bind_all</source>
        <translation>以 --bind_all 开放时会显示实验数据</translation>
    </message>
    <message>
        <source>Listens on every network by default without a password</source>
        <translation>默认在所有网络上监听，且没有密码</translation>
    </message>
    <message>
        <source>With --listen or share it can be used by strangers</source>
        <translation>使用 --listen 或 share 时陌生人也可以使用</translation>
    </message>
    <message>
        <source>Custom nodes can run code; no password</source>
        <translation>自定义节点可以运行代码；没有密码</translation>
    </message>
    <message>
        <source>If opened, anyone can use or delete models and load your hardware</source>
        <translation>若开放，任何人都可以使用或删除模型并占用您的硬件</translation>
    </message>
    <message>
        <source>Code execution if opened without a token</source>
        <translation>若未设令牌就开放，可执行代码</translation>
    </message>
    <message>
        <source>Submitting a job means running code</source>
        <translation>提交任务就意味着运行代码</translation>
    </message>
    <message>
        <source>Only this computer can reach it</source>
        <translation>只有本机可以访问</translation>
    </message>
    <message>
        <source>Whoever connects can run any code</source>
        <translation>任何连接者都可以运行任何代码</translation>
    </message>
    <message>
        <source>Full control of browser and logged-in sessions; suspicious if you did not start it</source>
        <translation>完全控制浏览器和已登录的会话；若不是自己启动的则可疑</translation>
    </message>
    <message>
        <source>Accepts debug sessions from others</source>
        <translation>接受他人的调试会话</translation>
    </message>
    <message>
        <source>Can reveal memory contents</source>
        <translation>可能透露内存内容</translation>
    </message>
    <message>
        <source>If opened with -a, others control the connected phone</source>
        <translation>以 -a 开放时，他人可以控制所连接的手机</translation>
    </message>
    <message>
        <source>Full control of the Android system</source>
        <translation>完全控制 Android 系统</translation>
    </message>
    <message>
        <source>Controls browsers; port 4444 is also the Metasploit default, so check the program</source>
        <translation>控制浏览器；端口 4444 也是 Metasploit 的默认端口，请检查程序</translation>
    </message>
    <message>
        <source>Editor without a password lets others run code</source>
        <translation>没有密码的编辑器让他人可以运行代码</translation>
    </message>
    <message>
        <source>Databases should not be reachable by other computers</source>
        <translation>数据库不应能被其他计算机访问</translation>
    </message>
    <message>
        <source>Same data as port 3306</source>
        <translation>与端口 3306 相同的数据</translation>
    </message>
    <message>
        <source>Without a password attackers can write files and take over</source>
        <translation>没有密码时，攻击者可以写入文件并接管</translation>
    </message>
    <message>
        <source>Open MongoDBs get wiped for ransom within hours</source>
        <translation>开放的 MongoDB 会在数小时内被清空并勒索</translation>
    </message>
    <message>
        <source>Older versions have no password</source>
        <translation>旧版本没有密码</translation>
    </message>
    <message>
        <source>Shows all indexed data</source>
        <translation>显示所有已索引的数据</translation>
    </message>
    <message>
        <source>No password; UDP mode amplifies attacks</source>
        <translation>没有密码；UDP 模式会放大攻击</translation>
    </message>
    <message>
        <source>Constant password guessing</source>
        <translation>不断有人猜测密码</translation>
    </message>
    <message>
        <source>Older versions had no administrator</source>
        <translation>旧版本没有管理员</translation>
    </message>
    <message>
        <source>No password by default</source>
        <translation>默认没有密码</translation>
    </message>
    <message>
        <source>Login required, but exposes your data store</source>
        <translation>需要登录，但会暴露您的数据存储</translation>
    </message>
    <message>
        <source>Version 1 has no password by default</source>
        <translation>版本 1 默认没有密码</translation>
    </message>
    <message>
        <source>Login page to your home controls</source>
        <translation>家居控制的登录页面</translation>
    </message>
    <message>
        <source>Management page and cluster port allow code execution with the cookie</source>
        <translation>管理页面和集群端口凭 cookie 即可执行代码</translation>
    </message>
    <message>
        <source>Debian&apos;s socket unit opens it on every network; reveals cluster ports</source>
        <translation>Debian 的套接字单元会在所有网络上开放它；会透露集群端口</translation>
    </message>
    <message>
        <source>Open brokers let others read or control devices</source>
        <translation>开放的代理让他人可以读取或控制设备</translation>
    </message>
    <message>
        <source>Default passwords and, for PHP-FPM, code execution</source>
        <translation>默认密码；若是 PHP-FPM，还可执行代码</translation>
    </message>
    <message>
        <source>Holds secrets</source>
        <translation>保存着机密</translation>
    </message>
    <message>
        <source>Can be used to run scripts</source>
        <translation>可用于运行脚本</translation>
    </message>
    <message>
        <source>Holds all cluster secrets</source>
        <translation>保存着集群的所有机密</translation>
    </message>
    <message>
        <source>Anyone connecting becomes administrator of this computer</source>
        <translation>任何连接者都会成为本机的管理员</translation>
    </message>
    <message>
        <source>Administrator access if the certificate check is off</source>
        <translation>若关闭证书检查则有管理员访问权限</translation>
    </message>
    <message>
        <source>Cluster control traffic</source>
        <translation>集群控制流量</translation>
    </message>
    <message>
        <source>Administrator of everything in the cluster</source>
        <translation>集群中一切的管理员</translation>
    </message>
    <message>
        <source>Running commands inside containers</source>
        <translation>在容器内运行命令</translation>
    </message>
    <message>
        <source>Reveals details of hardware, disks and programs</source>
        <translation>透露硬件、磁盘和程序的详情</translation>
    </message>
    <message>
        <source>Accepts data from others</source>
        <translation>接受他人的数据</translation>
    </message>
    <message>
        <source>Shows detailed activity without a password</source>
        <translation>无需密码即显示详细活动</translation>
    </message>
    <message>
        <source>Normal on every Mac; port number changes</source>
        <translation>在每台 Mac 上都属正常；端口号会变化</translation>
    </message>
    <message>
        <source>Normal on a Mac</source>
        <translation>在 Mac 上属正常</translation>
    </message>
    <message>
        <source>Normal when sharing is on</source>
        <translation>开启共享时属正常</translation>
    </message>
    <message>
        <source>Outdated; use SMB instead</source>
        <translation>已过时；请改用 SMB</translation>
    </message>
    <message>
        <source>Remote control; UDP variant amplifies attacks</source>
        <translation>远程控制；UDP 方式会放大攻击</translation>
    </message>
    <message>
        <source>Only needed for remote VM consoles</source>
        <translation>只有远程虚拟机控制台才需要</translation>
    </message>
    <message>
        <source>Firewall normally blocks it</source>
        <translation>防火墙通常会阻止</translation>
    </message>
    <message>
        <source>No password protocol; unusual on a desktop</source>
        <translation>没有密码的协议；在桌面上不常见</translation>
    </message>
    <message>
        <source>Open phone servers get abused for toll fraud</source>
        <translation>开放的电话服务器会被滥用来盗打电话</translation>
    </message>
    <message>
        <source>Meant to be reachable</source>
        <translation>本就应可访问</translation>
    </message>
    <message>
        <source>Keep 8332 on this computer only</source>
        <translation>8332 只应留在本机</translation>
    </message>
    <message>
        <source>Old versions let anyone run commands</source>
        <translation>旧版本让任何人都可以运行命令</translation>
    </message>
    <message>
        <source>Everyone can read the shared code</source>
        <translation>所有人都可以读取共享的代码</translation>
    </message>
    <message>
        <source>Harmless but should not stay on</source>
        <translation>无害，但不应一直开着</translation>
    </message>
    <message>
        <source>{count:,} risky</source>
        <translation>{count:,} 个有风险</translation>
    </message>
    <message>
        <source>{count:,} suspicious</source>
        <translation>{count:,} 个可疑</translation>
    </message>
    <message>
        <source>{verdict}: {told}</source>
        <translation>{verdict}：{told}</translation>
    </message>
    <message>
        <source>{title}: {first} And {more} more.</source>
        <translation>{title}：{first}另有 {more} 个。</translation>
    </message>
    <message>
        <source>{title}: {first}, and {more} more</source>
        <translation>{title}：{first}，另有 {more} 个</translation>
    </message>
    <message>
        <source>{title}. {first}</source>
        <translation>{title}。{first}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>另有 {more} 个</translation>
    </message>
    <message>
        <source>{who} opened {ports:,} ports</source>
        <translation>{who} 打开了 {ports:,} 个端口</translation>
    </message>
    <message>
        <source>{programs:,} programs opened ports</source>
        <translation>{programs:,} 个程序打开了端口</translation>
    </message>
    <message>
        <source>{programs:,} programs opened {ports:,} ports</source>
        <translation>{programs:,} 个程序打开了 {ports:,} 个端口</translation>
    </message>
    <message>
        <source>{told} ({verdict})</source>
        <translation>{told}（{verdict}）</translation>
    </message>
    <message>
        <source>{told}. {reason}</source>
        <translation>{told}。{reason}</translation>
    </message>
    <message>
        <source>{who} holds port {port}</source>
        <translation>{who} 占用端口 {port}</translation>
    </message>
    <message>
        <source>{who} opened port {port}</source>
        <translation>{who} 打开了端口 {port}</translation>
    </message>
    <message>
        <source>your own rule</source>
        <translation>您的规则</translation>
    </message>
    <message>
        <source>a learnt rule</source>
        <translation>学到的规则</translation>
    </message>
    <message>
        <source>a built-in rule</source>
        <translation>内置规则</translation>
    </message>
    <message>
        <source>Your own rule ({id}) says so: {rule}</source>
        <translation>您的规则（{id}）如此规定：{rule}</translation>
    </message>
    <message>
        <source>A learnt rule ({id}) says so: {rule}</source>
        <translation>学到的规则（{id}）如此规定：{rule}</translation>
    </message>
    <message>
        <source>A built-in rule says so: {rule}</source>
        <translation>内置规则如此规定：{rule}</translation>
    </message>
    <message>
        <source>It can be reached more widely than is expected of it.</source>
        <translation>它的可达范围比预期更大。</translation>
    </message>
    <message>
        <source>If you did not change that, look at its settings; else expect it anew.</source>
        <translation>如果不是您改的，请检查它的设置；否则请重新设为预期。</translation>
    </message>
    <message>
        <source>Another program holds a port that is expected of a different one.</source>
        <translation>另一个程序占用了预期属于别的程序的端口。</translation>
    </message>
    <message>
        <source>If you did not put it there, look what it is; else expect it.</source>
        <translation>如果不是您设置的，请查看它是什么；否则请设为预期。</translation>
    </message>
    <message>
        <source>No expectation speaks of it.</source>
        <translation>没有涉及它的预期。</translation>
    </message>
    <message>
        <source>Port {port} {protocol} is expected of {other} ({rule}); {name} is another program.</source>
        <translation>端口 {port} {protocol} 预期属于 {other}（{rule}）；{name} 是另一个程序。</translation>
    </message>
    <message>
        <source>{rule} {id} allows {whom}</source>
        <translation>{rule} {id} 允许的范围是：{whom}</translation>
    </message>
    <message>
        <source>Who can reach it is not known; {allowed}.</source>
        <translation>谁能访问它尚不清楚；{allowed}。</translation>
    </message>
    <message>
        <source>It can be reached from {whom}; {allowed}.</source>
        <translation>它的可达范围：{whom}；{allowed}。</translation>
    </message>
    <message>
        <source>your own rules come before learnt ones, and those before built-in ones</source>
        <translation>您的规则优先于学到的规则，学到的优先于内置的</translation>
    </message>
    <message>
        <source>a rule that names its program closely comes first, a query last</source>
        <translation>程序指定得越具体的规则越优先，查询排在最后</translation>
    </message>
    <message>
        <source>a rule for fewer ports comes before one for more</source>
        <translation>端口较少的规则优先于端口较多的</translation>
    </message>
    <message>
        <source>a rule for one protocol comes before one for both</source>
        <translation>针对一种协议的规则优先于针对两种的</translation>
    </message>
    <message>
        <source>a rule that allows less reach comes before one that allows more</source>
        <translation>允许范围较小的规则优先于较大的</translation>
    </message>
    <message>
        <source>of equal rules the older one comes first</source>
        <translation>相同的规则中较早的优先</translation>
    </message>
    <message>
        <source>of equal rules the first by its id comes first</source>
        <translation>相同的规则中按标识排在前面的优先</translation>
    </message>
    <message>
        <source>the others allow less reach than it has</source>
        <translation>其他规则允许的范围小于它的实际范围</translation>
    </message>
    <message>
        <source>It won over {id} and {more} more, because {why}.</source>
        <translation>它优先于 {id} 和另外 {more} 条，因为{why}。</translation>
    </message>
    <message>
        <source>It won over {id}, because {why}.</source>
        <translation>它优先于 {id}，因为{why}。</translation>
    </message>
    <message>
        <source>its rules are written too intricately; add it by hand</source>
        <translation>其中的规则写法太复杂；请手动添加</translation>
    </message>
    <message>
        <source>the rule is written too intricately; take it out by hand</source>
        <translation>该规则写法太复杂；请手动移除</translation>
    </message>
    <message>
        <source>the rule is written too intricately; change it by hand</source>
        <translation>该规则写法太复杂；请手动修改</translation>
    </message>
    <message>
        <source>Only the first {most} rules are used.</source>
        <translation>只使用前 {most} 条规则。</translation>
    </message>
    <message>
        <source>is wrong: {error}</source>
        <translation>有误：{error}</translation>
    </message>
    <message>
        <source>is one query too many of {most}.</source>
        <translation>是多余的查询；最多允许 {most} 个。</translation>
    </message>
    <message>
        <source>{more} more rules are wrong.</source>
        <translation>另有 {more} 条规则有误。</translation>
    </message>
    <message>
        <source>The rule in line {line} {fault}</source>
        <translation>第 {line} 行的规则{fault}</translation>
    </message>
    <message>
        <source>The rule {fault}</source>
        <translation>规则{fault}</translation>
    </message>
    <message>
        <source>The rule “{name}” in line {line} {fault}</source>
        <translation>第 {line} 行的规则“{name}”{fault}</translation>
    </message>
    <message>
        <source>The rule “{name}” {fault}</source>
        <translation>规则“{name}”{fault}</translation>
    </message>
    <message>
        <source>{table} is no list of rules: write [[{table}]] above each.</source>
        <translation>{table} 不是规则列表：请在每条上方写 [[{table}]]。</translation>
    </message>
    <message>
        <source>names no program: a port alone is not enough.</source>
        <translation>没有指明程序：只有端口是不够的。</translation>
    </message>
    <message>
        <source>has a query and names a program besides; write one of them.</source>
        <translation>既有查询又指明了程序；请只写其中一个。</translation>
    </message>
    <message>
        <source>does not say how far it may be reached: reach = “computer”, for one.</source>
        <translation>没有说明允许的可达范围：例如 reach = “computer”。</translation>
    </message>
    <message>
        <source>is built in anyway: it stands here only to be switched off.</source>
        <translation>本来就是内置的：写在这里只是为了停用。</translation>
    </message>
    <message>
        <source>has an id that is not made of letters, digits and dashes.</source>
        <translation>的标识不是由字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>has a program that is no whole path, as in “/usr/sbin/nginx”.</source>
        <translation>的程序不是完整路径，例如“/usr/sbin/nginx”。</translation>
    </message>
    <message>
        <source>names an interpreter, which may run anything: add its script.</source>
        <translation>指明的是解释器，可以运行任何内容：请加上脚本。</translation>
    </message>
    <message>
        <source>has a name without a user: any program can take a name.</source>
        <translation>有名称但没有用户：任何程序都可以取这个名称。</translation>
    </message>
    <message>
        <source>has a query that names no program: a port alone is not enough.</source>
        <translation>的查询没有指明程序：只有端口是不够的。</translation>
    </message>
    <message>
        <source>has “{name}” that is neither true nor false.</source>
        <translation>的“{name}”既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>has “{name}” that is no text of up to {most} characters.</source>
        <translation>的“{name}”不是不超过 {most} 个字符的文本。</translation>
    </message>
    <message>
        <source>has no port: write 8080, “8000-8100” or “dynamic”.</source>
        <translation>没有端口：请写 8080、“8000-8100”或“dynamic”。</translation>
    </message>
    <message>
        <source>is wrong: {error}.</source>
        <translation>有误：{error}。</translation>
    </message>
    <message>
        <source>has a protocol that is neither “tcp” nor “udp”.</source>
        <translation>的协议既不是“tcp”也不是“udp”。</translation>
    </message>
    <message>
        <source>has “{name}” that is none of computer, network and internet.</source>
        <translation>的“{name}”不是 computer、network 或 internet。</translation>
    </message>
    <message>
        <source>has “{name}” that is no list, as in [“{example}”].</source>
        <translation>的“{name}”不是列表，例如 [“{example}”]。</translation>
    </message>
    <message>
        <source>The regular expression is wrong: {what}</source>
        <translation>正则表达式有误：{what}</translation>
    </message>
    <message>
        <source>{message} (at character {place} of the query)</source>
        <translation>{message}（查询的第 {place} 个字符）</translation>
    </message>
    <message>
        <source>The minus stands alone: write it right before what to leave out, as in -ssh</source>
        <translation>减号单独出现：请紧挨着要排除的内容书写，例如 -ssh</translation>
    </message>
    <message>
        <source>A value is missing after “{text}”</source>
        <translation>“{text}”之后缺少值</translation>
    </message>
    <message>
        <source>Quotes look for the text itself: {word}</source>
        <translation>加引号可查找文本本身：{word}</translation>
    </message>
    <message>
        <source>There is no key “{key}”. The keys are {keys}.</source>
        <translation>没有键“{key}”。可用的键：{keys}。</translation>
    </message>
    <message>
        <source>There is no key “{key}”: do you mean “{near}:”?</source>
        <translation>没有键“{key}”：您是指“{near}:”吗？</translation>
    </message>
    <message>
        <source>There is nothing between the quotes</source>
        <translation>引号之间没有内容</translation>
    </message>
    <message>
        <source>The quote is not closed: put a &quot; at its end</source>
        <translation>引号没有闭合：请在末尾加上 &quot;</translation>
    </message>
    <message>
        <source>A space is missing between the closing quote and “{text}”</source>
        <translation>右引号与“{text}”之间缺少空格</translation>
    </message>
    <message>
        <source>“{text}” is no protocol: {advice}</source>
        <translation>“{text}”不是协议：{advice}</translation>
    </message>
    <message>
        <source>“{text}” is no state: {advice}</source>
        <translation>“{text}”不是状态：{advice}</translation>
    </message>
    <message>
        <source>“{text}” is no reach: {advice}</source>
        <translation>“{text}”不是可达范围：{advice}</translation>
    </message>
    <message>
        <source>“{text}” is no verdict: {advice}</source>
        <translation>“{text}”不是判定：{advice}</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535, 8000-8100 or &gt;1024</source>
        <translation>“{text}”不是端口：请写 0 到 65535 的数字、8000-8100 或 &gt;1024</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535, 8000-8100 or &gt;1024. Quotes look for the text itself: {quoted}</source>
        <translation>“{text}”不是端口：请写 0 到 65535 的数字、8000-8100 或 &gt;1024。加引号可查找文本本身：{quoted}</translation>
    </message>
    <message>
        <source>“{text}” is no process number: write a number up to {highest}</source>
        <translation>“{text}”不是进程号：请写不超过 {highest} 的数字</translation>
    </message>
    <message>
        <source>The range runs backwards: write {low}-{high}</source>
        <translation>范围写反了：请写 {low}-{high}</translation>
    </message>
    <message>
        <source>A range cannot be compared: write {operator}{first}</source>
        <translation>范围不能用于比较：请写 {operator}{first}</translation>
    </message>
    <message>
        <source>do you mean “{near}”?</source>
        <translation>您是指“{near}”吗？</translation>
    </message>
    <message>
        <source>write {names}</source>
        <translation>请写 {names}</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} 或 {last}</translation>
    </message>
    <message>
        <source>“{text}” cannot be compared: write {names}</source>
        <translation>“{text}”不能用于比较：请写 {names}</translation>
    </message>
    <message>
        <source>Only port, pid, reach and verdict compare with “{operator}”</source>
        <translation>只有 port、pid、reach 和 verdict 能用“{operator}”比较</translation>
    </message>
    <message>
        <source>A regular expression cannot stand here</source>
        <translation>此处不能使用正则表达式</translation>
    </message>
    <message>
        <source>“{text}” is no address: write it like [::1] or [::1]:631</source>
        <translation>“{text}”不是地址：请写成 [::1] 或 [::1]:631 的形式</translation>
    </message>
    <message>
        <source>A port is missing after the colon</source>
        <translation>冒号之后缺少端口</translation>
    </message>
    <message>
        <source>“{text}” is no port: write a number from 0 to 65535</source>
        <translation>“{text}”不是端口：请写 0 到 65535 的数字</translation>
    </message>
    <message>
        <source>“{text}” is no port: the highest is {highest}</source>
        <translation>“{text}”不是端口：最大为 {highest}</translation>
    </message>
    <message>
        <source>“{text}” is no network: write it like 192.168.0.0/16 or fe80::/10</source>
        <translation>“{text}”不是网络：请写成 192.168.0.0/16 或 fe80::/10 的形式</translation>
    </message>
    <message>
        <source>“{text}” is no address: write it like 127.0.0.1, [::1], 192.168.0.0/16 or any</source>
        <translation>“{text}”不是地址：请写成 127.0.0.1、[::1]、192.168.0.0/16 或 any 的形式</translation>
    </message>
    <message>
        <source>{error}.</source>
        <translation>{error}。</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>The service manager listened for it, and that was expected.</source>
        <translation>服务管理器曾代它监听，这是预期内的。</translation>
    </message>
    <message>
        <source>It was there already in the first days; whose it is cannot be told.</source>
        <translation>它在最初几天就已存在；无法判断属于谁。</translation>
    </message>
    <message>
        <source>It was learnt just now, for {whom}.</source>
        <translation>刚刚学到，面向范围：{whom}。</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的更改</translation>
    </message>
    <message>
        <source>{file} would be too large; remove rules first</source>
        <translation>{file} 会变得太大；请先移除一些规则</translation>
    </message>
    <message>
        <source>{file} cannot be used ({why}).</source>
        <translation>{file} 无法使用（{why}）。</translation>
    </message>
    <message>
        <source>{file} cannot be used ({why}), so no rule of it holds.</source>
        <translation>{file} 无法使用（{why}），因此其中的规则都不生效。</translation>
    </message>
    <message>
        <source>It is called {name} now.</source>
        <translation>它现在名为 {name}。</translation>
    </message>
    <message>
        <source>{file} is being changed by another program</source>
        <translation>{file} 正在被另一个程序更改</translation>
    </message>
    <message>
        <source>{file} was edited since; undo it there by hand</source>
        <translation>{file} 此后被编辑过；请在其中手动撤销</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>无法写入 {name}：{why}</translation>
    </message>
    <message>
        <source>{file} cannot be changed: {why}</source>
        <translation>无法更改 {file}：{why}</translation>
    </message>
    <message>
        <source>systemd does not know its service.</source>
        <translation>systemd 不认识它的服务。</translation>
    </message>
    <message>
        <source>systemd says that its service has other processes.</source>
        <translation>systemd 说该服务是其他进程。</translation>
    </message>
    <message>
        <source>systemd stops its service by itself only.</source>
        <translation>该服务只能由 systemd 自行停止。</translation>
    </message>
    <message>
        <source>{name} is not there any more</source>
        <translation>{name} 已不存在</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>无法读取 {name}：{why}</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is the system&apos;s first process, which everything else depends on.</source>
        <translation>{name}（进程 {pid}）是系统的第一个进程，其他一切都依赖它。</translation>
    </message>
    <message>
        <source>portwatch does not stop itself.</source>
        <translation>portwatch 不会停止自己。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) draws this session&apos;s windows.</source>
        <translation>{name}（进程 {pid}）负责绘制此会话的窗口。</translation>
    </message>
    <message>
        <source>portwatch runs in the session of {name} (process {pid}).</source>
        <translation>portwatch 在 {name}（进程 {pid}）的会话中运行。</translation>
    </message>
    <message>
        <source>This session&apos;s windows are drawn through {name} (process {pid}).</source>
        <translation>此会话的窗口通过 {name}（进程 {pid}）绘制。</translation>
    </message>
    <message>
        <source>It is only a part of that, and all the rest ends too.</source>
        <translation>它只是其中一部分，其余部分也会一起结束。</translation>
    </message>
    <message>
        <source>An administrator&apos;s password may be needed; there is a minute for it.</source>
        <translation>可能需要管理员密码；有一分钟时间输入。</translation>
    </message>
    <message>
        <source>The helper of See everything asks for you, so nobody has to type a password.</source>
        <translation>“查看全部”的辅助程序会代您请求，无需输入密码。</translation>
    </message>
    <message>
        <source>It forces what has not finished after 10 seconds by itself.</source>
        <translation>10 秒后仍未结束的部分会自动强制结束。</translation>
    </message>
    <message>
        <source>the service {name}</source>
        <translation>服务 {name}</translation>
    </message>
    <message>
        <source>Stop {thing}</source>
        <translation>停止{thing}</translation>
    </message>
    <message>
        <source>Stop service</source>
        <translation>停止服务</translation>
    </message>
    <message>
        <source>Stop container</source>
        <translation>停止容器</translation>
    </message>
    <message>
        <source>{units}, which would start it again at the next connection, stops too.</source>
        <translation>{units} 也会停止，否则下次连接时会重新启动它。</translation>
    </message>
    <message>
        <source>{manager} starts it again within seconds.</source>
        <translation>{manager} 会在几秒内重新启动它。</translation>
    </message>
    <message>
        <source>{manager} starts it again at the next connection.</source>
        <translation>{manager} 会在下次连接时重新启动它。</translation>
    </message>
    <message>
        <source>It is a part of {thing}; portwatch asks {manager} to stop all of that.</source>
        <translation>它是{thing}的一部分；portwatch 会请求 {manager} 全部停止。</translation>
    </message>
    <message>
        <source>It runs in {thing}</source>
        <translation>它在{thing}中运行</translation>
    </message>
    <message>
        <source>It is your own service</source>
        <translation>它是您自己的服务</translation>
    </message>
    <message>
        <source>It is a system service</source>
        <translation>它是系统服务</translation>
    </message>
    <message>
        <source>{it}, so portwatch asks {manager} to stop it; ended any other way, {manager} would start it again.</source>
        <translation>{it}，因此 portwatch 会请求 {manager} 停止它；用其他方式结束的话，{manager} 会重新启动它。</translation>
    </message>
    <message>
        <source>{it}, so portwatch asks {manager} to stop it.</source>
        <translation>{it}，因此 portwatch 会请求 {manager} 停止它。</translation>
    </message>
    <message>
        <source>It is a part of {thing}: {again}</source>
        <translation>它是{thing}的一部分：{again}</translation>
    </message>
    <message>
        <source>It is a part of {thing}.</source>
        <translation>它是{thing}的一部分。</translation>
    </message>
    <message>
        <source>{manager} is asked to stop the service</source>
        <translation>请求 {manager} 停止该服务</translation>
    </message>
    <message>
        <source>{manager} is asked to stop the container</source>
        <translation>请求 {manager} 停止该容器</translation>
    </message>
    <message>
        <source>It gets {time} to finish</source>
        <translation>给它 {time}完成收尾</translation>
    </message>
    <message>
        <source>process {pid} is not a part of {thing} any more.</source>
        <translation>进程 {pid} 已不属于{thing}。</translation>
    </message>
    <message>
        <source>no reason told</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>asked for it, {manager} said: {told}</source>
        <translation>{manager} 对请求的答复：{told}</translation>
    </message>
    <message>
        <source>asked for it, {manager} said: {told}.</source>
        <translation>{manager} 对请求的答复：{told}。</translation>
    </message>
    <message>
        <source>{manager} cannot be asked: {detail}.</source>
        <translation>无法请求 {manager}：{detail}。</translation>
    </message>
    <message>
        <source>Still running after {time}</source>
        <translation>{time}后仍在运行</translation>
    </message>
    <message>
        <source>Still running after {time}, of {thing}, {who}</source>
        <translation>{time}后，{thing}中仍在运行的有{who}</translation>
    </message>
    <message>
        <source>{still}: {manager} has not answered, and may wait for a password.</source>
        <translation>{still}：{manager} 没有回应，可能在等待密码。</translation>
    </message>
    <message>
        <source>{still}: {manager} waits for it too.</source>
        <translation>{still}：{manager} 也在等待它。</translation>
    </message>
    <message>
        <source>{still}, although {manager} has forced it.</source>
        <translation>{still}，尽管 {manager} 已强制结束它。</translation>
    </message>
    <message>
        <source>{still}, although {manager} says that it has stopped it.</source>
        <translation>{still}，尽管 {manager} 说已停止它。</translation>
    </message>
    <message>
        <source>Process {pid} was not stopped.</source>
        <translation>进程 {pid} 没有停止。</translation>
    </message>
    <message>
        <source>{manager} was asked to stop {thing}; whether it did was not waited for.</source>
        <translation>已请求 {manager} 停止{thing}；没有等待结果。</translation>
    </message>
    <message numerus="yes">
        <source>{units}, which need it, stop with it.</source>
        <comment>{units}, which needs it, stops with it.</comment>
        <translation>
            <numerusform>{units} 需要它，会一起停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not a part of a service.</source>
        <translation>它不属于任何服务。</translation>
    </message>
    <message>
        <source>It is a part of a user&apos;s session as a whole, which is no service.</source>
        <translation>它属于用户的整个会话，而会话不是服务。</translation>
    </message>
    <message>
        <source>It listens for a container, and its service runs all of them.</source>
        <translation>它代某个容器监听，而它的服务运行着所有容器。</translation>
    </message>
    <message>
        <source>systemd does not run here.</source>
        <translation>此处没有运行 systemd。</translation>
    </message>
    <message>
        <source>Its service belongs to another user&apos;s own service manager.</source>
        <translation>它的服务属于另一用户的服务管理器。</translation>
    </message>
    <message>
        <source>systemctl, which asks systemd, is not to be found in a safe place.</source>
        <translation>在安全的位置找不到用来请求 systemd 的 systemctl。</translation>
    </message>
    <message>
        <source>{manager} does not answer: {error}</source>
        <translation>{manager} 没有回应：{error}</translation>
    </message>
    <message>
        <source>It starts again when you log in.</source>
        <translation>您登录时它会再次启动。</translation>
    </message>
    <message>
        <source>It starts again when the computer starts.</source>
        <translation>计算机启动时它会再次启动。</translation>
    </message>
    <message>
        <source>It is not a part of a container.</source>
        <translation>它不属于任何容器。</translation>
    </message>
    <message>
        <source>Which container it is cannot be asked of {engine}.</source>
        <translation>无法向 {engine} 询问是哪个容器。</translation>
    </message>
    <message>
        <source>Its container belongs to another user.</source>
        <translation>它的容器属于另一用户。</translation>
    </message>
    <message>
        <source>{engine} is not to be found in a safe place.</source>
        <translation>在安全的位置找不到 {engine}。</translation>
    </message>
    <message>
        <source>{manager} says that its container is another one.</source>
        <translation>{manager} 说它的容器是另一个。</translation>
    </message>
    <message>
        <source>It starts again when {manager} does.</source>
        <translation>{manager} 启动时它会再次启动。</translation>
    </message>
    <message>
        <source>Not stopped:</source>
        <translation>未停止：</translation>
    </message>
    <message>
        <source>Not stopped.</source>
        <translation>未停止。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped by force.</source>
        <translation>已强制停止。</translation>
    </message>
    <message>
        <source>Process {pid} cannot be stopped: {reason}.</source>
        <translation>无法停止进程 {pid}：{reason}。</translation>
    </message>
    <message>
        <source>process {pid} had ended before, and its number is in use by another program.</source>
        <translation>进程 {pid} 之前已结束，其进程号已被另一个程序使用。</translation>
    </message>
    <message>
        <source>process {pid} had ended before.</source>
        <translation>进程 {pid} 之前已结束。</translation>
    </message>
    <message>
        <source>process {pid} has ended.</source>
        <translation>进程 {pid} 已结束。</translation>
    </message>
    <message>
        <source>Process {pid} had ended before, and its number is in use by another program.</source>
        <translation>进程 {pid} 之前已结束，其进程号已被另一个程序使用。</translation>
    </message>
    <message>
        <source>Process {pid} had ended before.</source>
        <translation>进程 {pid} 之前已结束。</translation>
    </message>
    <message>
        <source>process {pid} does not hold {ports} any more.</source>
        <translation>进程 {pid} 已不再占用{ports}。</translation>
    </message>
    <message>
        <source>Process {pid} does not hold {ports} any more.</source>
        <translation>进程 {pid} 已不再占用{ports}。</translation>
    </message>
    <message>
        <source>process {pid} runs another program than before.</source>
        <translation>进程 {pid} 运行的程序与之前不同。</translation>
    </message>
    <message>
        <source>whether process {pid} still holds {ports} cannot be seen from here.</source>
        <translation>从此处看不到进程 {pid} 是否仍占用{ports}。</translation>
    </message>
    <message>
        <source>process {pid} belongs to {user}; you may not stop it.</source>
        <translation>进程 {pid} 属于 {user}；您无权停止它。</translation>
    </message>
    <message>
        <source>process {pid} is another user&apos;s; you may not stop it.</source>
        <translation>进程 {pid} 属于另一用户；您无权停止它。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) belongs to {user}; you may not stop it.</source>
        <translation>{name}（进程 {pid}）属于 {user}；您无权停止它。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is another user&apos;s; you may not stop it.</source>
        <translation>{name}（进程 {pid}）属于另一用户；您无权停止它。</translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started belong to other users; you may not stop them.</source>
        <comment>Process {pid} was stopped, but {count} process that it started belongs to another user; you may not stop them.</comment>
        <translation>
            <numerusform>进程 {pid} 已停止，但它启动的 {count} 个进程属于其他用户；您无权停止它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started run others by now, and were left alone.</source>
        <comment>Process {pid} was stopped, but {count} process that it started runs another program by now, and was left alone.</comment>
        <translation>
            <numerusform>进程 {pid} 已停止，但它启动的 {count} 个进程现在运行其他程序，未作处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was not stopped: what it started cannot be held on to ({reason}).</source>
        <translation>进程 {pid} 没有停止：无法锁定它启动的进程（{reason}）。</translation>
    </message>
    <message>
        <source>Process {pid} was asked to finish; what became of it cannot be looked at: {reason}.</source>
        <translation>已请求进程 {pid} 结束；无法查看结果：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}, although forced: {count} processes that it started. They most likely wait for a disk or a network.</source>
        <comment>Still running after {time}, although forced: {count} process that it started. It most likely waits for a disk or a network.</comment>
        <translation>
            <numerusform>{time}后仍在运行（尽管已强制）：它启动的 {count} 个进程。它们很可能在等待磁盘或网络。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}: {count} processes that it started.</source>
        <comment>Still running after {time}: {count} process that it started.</comment>
        <translation>
            <numerusform>{time}后仍在运行：它启动的 {count} 个进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still running after {time}, although it was forced: it most likely waits for a disk or a network.</source>
        <translation>{time}后仍在运行，尽管已强制：它很可能在等待磁盘或网络。</translation>
    </message>
    <message>
        <source>Still running after {time}, but it has closed {ports} and may be finishing its work.</source>
        <translation>{time}后仍在运行，但它已关闭{ports}，可能正在完成工作。</translation>
    </message>
    <message>
        <source>Still running after {time}.</source>
        <translation>{time}后仍在运行。</translation>
    </message>
    <message>
        <source>{program}, process {pid}, still runs</source>
        <translation>{program}（进程 {pid}）仍在运行</translation>
    </message>
    <message>
        <source>What {program}, process {pid}, started still runs</source>
        <translation>{program}（进程 {pid}）启动的进程仍在运行</translation>
    </message>
    <message>
        <source>{stopped}.</source>
        <translation>{stopped}。</translation>
    </message>
    <message numerus="yes">
        <source>Whether {ports} are closed cannot be seen.</source>
        <comment>Whether {ports} is closed cannot be seen.</comment>
        <translation>
            <numerusform>看不到{ports}是否已关闭。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ports {ports} are closed.</source>
        <comment>Port {ports} is closed.</comment>
        <translation>
            <numerusform>端口 {ports} 已关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that cannot be seen still listens there, at another address.</source>
        <translation>那里仍有看不见的程序在监听，地址不同。</translation>
    </message>
    <message numerus="yes">
        <source>{who} still listen there, at other addresses.</source>
        <comment>{who} still listens there, at another address.</comment>
        <translation>
            <numerusform>{who} 仍在那里监听，地址不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>{stopped}, but {ports} was taken again by {who}.</source>
        <translation>{stopped}，但{ports}又被{who}占用。</translation>
    </message>
    <message>
        <source>a program that cannot be seen</source>
        <translation>看不到的程序</translation>
    </message>
    <message>
        <source>{stopped}, but something that cannot be seen holds {ports}.</source>
        <translation>{stopped}，但看不到的程序占用着{ports}。</translation>
    </message>
    <message numerus="yes">
        <source>{stopped}, but {who} still hold {ports}.</source>
        <comment>{stopped}, but {who} still holds {ports}.</comment>
        <translation>
            <numerusform>{stopped}，但{who}仍占用{ports}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was forced to end; whether it has ended was not waited for.</source>
        <translation>已强制结束进程 {pid}；没有等待它是否结束。</translation>
    </message>
    <message>
        <source>Process {pid} was asked to finish; whether it has ended was not waited for.</source>
        <translation>已请求进程 {pid} 结束；没有等待它是否结束。</translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; {count} processes that it started were not waited for.</source>
        <comment>{stopped}; {count} process that it started was not waited for.</comment>
        <translation>
            <numerusform>{stopped}；没有等待它启动的 {count} 个进程。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; whether {ports} are closed was not looked at.</source>
        <comment>{stopped}; whether {ports} is closed was not looked at.</comment>
        <translation>
            <numerusform>{stopped}；没有查看{ports}是否已关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Process {pid} was stopped by force</source>
        <translation>进程 {pid} 已强制停止</translation>
    </message>
    <message>
        <source>Process {pid} was stopped</source>
        <translation>进程 {pid} 已停止</translation>
    </message>
    <message>
        <source>Not paused:</source>
        <translation>未暂停：</translation>
    </message>
    <message>
        <source>Not continued:</source>
        <translation>未继续：</translation>
    </message>
    <message>
        <source>Not paused.</source>
        <translation>未暂停。</translation>
    </message>
    <message>
        <source>Not continued.</source>
        <translation>未继续。</translation>
    </message>
    <message>
        <source>Process {pid} cannot be paused: {reason}.</source>
        <translation>无法暂停进程 {pid}：{reason}。</translation>
    </message>
    <message>
        <source>Process {pid} cannot be continued: {reason}.</source>
        <translation>无法继续进程 {pid}：{reason}。</translation>
    </message>
    <message>
        <source>What it started cannot be looked for: {why}.</source>
        <translation>无法查找它启动的进程：{why}。</translation>
    </message>
    <message>
        <source>{program}, process {pid}, goes on; paused still: {others}.</source>
        <translation>{program}（进程 {pid}）继续运行；仍暂停的有：{others}。</translation>
    </message>
    <message>
        <source>{program}, process {pid}, goes on.</source>
        <translation>{program}（进程 {pid}）继续运行。</translation>
    </message>
    <message>
        <source>{program}, process {pid}, is paused.</source>
        <translation>{program}（进程 {pid}）已暂停。</translation>
    </message>
    <message>
        <source>It holds {ports} still; not paused, and may answer in its stead: {others}.</source>
        <translation>它仍占用{ports}；未暂停、可能代它应答的有：{others}。</translation>
    </message>
    <message>
        <source>It holds {ports} still.</source>
        <translation>它仍占用{ports}。</translation>
    </message>
    <message>
        <source>It holds {ports} still, and answers nobody.</source>
        <translation>它仍占用{ports}，但不应答任何人。</translation>
    </message>
    <message>
        <source>{program}, process {pid}, was told to stand still, and does not: another program lets it go on, or it waits for a disk or a debugger.</source>
        <translation>已要求 {program}（进程 {pid}）暂停，但它没有暂停：另一个程序让它继续，或者它在等待磁盘或调试器。</translation>
    </message>
    <message>
        <source>This is a recording: its processes do not run on this computer.</source>
        <translation>这是一份记录：其中的进程不在本机上运行。</translation>
    </message>
    <message>
        <source>There is no process {pid}.</source>
        <translation>没有进程 {pid}。</translation>
    </message>
    <message>
        <source>Port {port} was closed meanwhile.</source>
        <translation>端口 {port} 在此期间已关闭。</translation>
    </message>
    <message>
        <source>It listens for {unit}.</source>
        <translation>它代 {unit} 监听。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) is a thread of the kernel.</source>
        <translation>{name}（进程 {pid}）是内核线程。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) runs all services of {user}, and the session with them.</source>
        <translation>{name}（进程 {pid}）运行 {user} 的所有服务和会话。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) runs all services of a user, and the session with them.</source>
        <translation>{name}（进程 {pid}）运行某个用户的所有服务和会话。</translation>
    </message>
    <message>
        <source>Port {port} {protocol} is in a container&apos;s own network: stop the container by its own tools.</source>
        <translation>端口 {port} {protocol} 在容器自身的网络中：请用容器自己的工具停止它。</translation>
    </message>
    <message>
        <source>No program here holds port {port} {protocol}: the kernel itself, most likely, or another container.</source>
        <translation>此处没有程序占用端口 {port} {protocol}：最可能是内核本身，或另一个容器。</translation>
    </message>
    <message>
        <source>No process was found that holds port {port} {protocol}; it may be hidden, or on its way between two programs.</source>
        <translation>未找到占用端口 {port} {protocol} 的进程；它可能被隐藏，或者端口正在两个程序之间移交。</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port} {protocol}, most likely, and keeps it from sight.</source>
        <translation>很可能是 /proc 中的挂载遮住了占用端口 {port} {protocol} 的进程。</translation>
    </message>
    <message>
        <source>A mount in /proc covers the process that holds port {port} {protocol}, perhaps, and keeps it from sight.</source>
        <translation>可能是 /proc 中的挂载遮住了占用端口 {port} {protocol} 的进程。</translation>
    </message>
    <message>
        <source>The program that held port {port} {protocol} has just ended.</source>
        <translation>占用端口 {port} {protocol} 的程序刚刚结束。</translation>
    </message>
    <message>
        <source>Which program holds port {port} {protocol} cannot be seen from here.</source>
        <translation>从此处看不到哪个程序占用端口 {port} {protocol}。</translation>
    </message>
    <message>
        <source>It is a worker of {name} (process {pid}), which may start another one.</source>
        <translation>它是 {name}（进程 {pid}）的工作进程，后者可能再启动一个。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) looks after it; if it is a service, it may be started again.</source>
        <translation>{name}（进程 {pid}）照管它；如果它是服务，可能会被重新启动。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) may start it again.</source>
        <translation>{name}（进程 {pid}）可能会重新启动它。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) of your session looks after it; if it is a service, it may be started again.</source>
        <translation>您会话中的 {name}（进程 {pid}）照管它；如果它是服务，可能会被重新启动。</translation>
    </message>
    <message>
        <source>It runs in a container ({name} (process {pid})), which may be started again.</source>
        <translation>它在容器中运行（{name}，进程 {pid}），该容器可能会被重新启动。</translation>
    </message>
    <message>
        <source>{title} (process {pid}, by its name) most likely starts it again.</source>
        <translation>{title}（进程 {pid}，据其名称）很可能会重新启动它。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) started both, and may start another one.</source>
        <translation>{name}（进程 {pid}）启动了这两个，可能还会再启动。</translation>
    </message>
    <message>
        <source>{name} (process {pid}) started it, and may start another one.</source>
        <translation>{name}（进程 {pid}）启动了它，可能还会再启动。</translation>
    </message>
    <message>
        <source>If it is still running then, you are asked before it is forced.</source>
        <translation>如果届时仍在运行，强制结束前会询问您。</translation>
    </message>
    <message>
        <source>If it is still running then, it is forced (KILL).</source>
        <translation>如果届时仍在运行，将强制结束（KILL）。</translation>
    </message>
    <message>
        <source>If it is still running then, it is left running.</source>
        <translation>如果届时仍在运行，就让它继续运行。</translation>
    </message>
    <message>
        <source>Stop {program}?</source>
        <translation>停止 {program}？</translation>
    </message>
    <message numerus="yes">
        <source>{who} hold the same socket: the port is free only when all have ended.</source>
        <comment>{who} holds the same socket: the port is free only when all have ended.</comment>
        <translation>
            <numerusform>{who}占用同一个套接字：全部结束后端口才会空闲。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} listen there too, with sockets of their own: the port is free only when all have ended.</source>
        <comment>{who} listens there too, with a socket of its own: the port is free only when all have ended.</comment>
        <translation>
            <numerusform>{who}也用各自的套接字在那里监听：全部结束后端口才会空闲。</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds {ports}.</source>
        <translation>它占用{ports}。</translation>
    </message>
    <message>
        <source>It is paused, and is let go on so that it can finish.</source>
        <translation>它已暂停，会让它继续以便收尾。</translation>
    </message>
    <message>
        <source>Process {pid} is asked to finish (TERM)</source>
        <translation>请求进程 {pid} 结束（TERM）</translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} is asked to finish (TERM), then {count} processes that it started</source>
        <comment>Process {pid} is asked to finish (TERM), then {count} process that it started</comment>
        <translation>
            <numerusform>请求进程 {pid} 结束（TERM），然后是它启动的 {count} 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>A program that started others usually ends them itself.</source>
        <translation>启动了其他进程的程序通常会自行结束它们。</translation>
    </message>
    <message numerus="yes">
        <source>portwatch checks that {ports} are closed</source>
        <comment>portwatch checks that {ports} is closed</comment>
        <translation>
            <numerusform>portwatch 检查{ports}是否已关闭</numerusform>
        </translation>
    </message>
    <message>
        <source>If another program took it meanwhile, that one is left alone.</source>
        <translation>如果此期间另一个程序占用了它，则不会动那个程序。</translation>
    </message>
    <message>
        <source>Process {pid} is ended at once</source>
        <translation>立即结束进程 {pid}</translation>
    </message>
    <message>
        <source>Process {pid} and what it started are ended at once</source>
        <translation>立即结束进程 {pid} 及其启动的进程</translation>
    </message>
    <message>
        <source>Windows has no way to ask a program to finish: what it has not saved is lost.</source>
        <translation>Windows 无法请求程序结束：未保存的内容会丢失。</translation>
    </message>
    <message>
        <source>{number}, all {name}: {pids}</source>
        <translation>{number} 个，都是 {name}：{pids}</translation>
    </message>
    <message>
        <source>{number}, {names}: {pids}</source>
        <translation>{number} 个，{names}：{pids}</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>没有打开的</translation>
    </message>
    <message>
        <source>{total} open: {peers}</source>
        <translation>{total} 个打开：{peers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>{seconds:g} seconds</source>
        <translation>{seconds:g} 秒</translation>
    </message>
    <message>
        <source>ports {ports}</source>
        <translation>端口 {ports}</translation>
    </message>
    <message>
        <source>{number} {protocol} on {addresses}</source>
        <translation>{number} {protocol}（{addresses}）</translation>
    </message>
    <message>
        <source>Process {pid} ({called})</source>
        <translation>进程 {pid}（{called}）</translation>
    </message>
    <message>
        <source>process {pid} ({called})</source>
        <translation>进程 {pid}（{called}）</translation>
    </message>
    <message>
        <source>other computers</source>
        <translation>其他计算机</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{key} is no table; no filter is read.</source>
        <translation>{key} 不是表；不读取任何筛选。</translation>
    </message>
    <message>
        <source>{key} has more than {most}; the rest is left out.</source>
        <translation>{key} 超过 {most} 个；其余被忽略。</translation>
    </message>
    <message>
        <source>is no query; it is left out.</source>
        <translation>不是查询；已忽略。</translation>
    </message>
    <message>
        <source>has no name of at most {most} plain letters; it is left out.</source>
        <translation>没有不超过 {most} 个普通字符的名称；已忽略。</translation>
    </message>
    <message>
        <source>is no query of at most {most} plain letters; it is left out.</source>
        <translation>不是不超过 {most} 个普通字符的查询；已忽略。</translation>
    </message>
    <message>
        <source>it is too intricate; change {key} in it by hand</source>
        <translation>它过于复杂；请手动修改其中的 {key}</translation>
    </message>
    <message>
        <source>the memory cannot be read ({fault}).</source>
        <translation>无法读取记录（{fault}）。</translation>
    </message>
    <message>
        <source>There is no memory any more: {fault}.</source>
        <translation>已没有记录：{fault}。</translation>
    </message>
    <message>
        <source>{name} was deleted or replaced while it was written to.</source>
        <translation>{name} 在写入期间被删除或替换。</translation>
    </message>
    <message>
        <source>The memory cannot be written ({fault})</source>
        <translation>无法写入记录（{fault}）</translation>
    </message>
    <message>
        <source>{problem}: what happens now is kept in mind as long as there is room.</source>
        <translation>{problem}：只要内存有空间，现在发生的事会暂存其中。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} pieces of news could not be written to the memory, and got lost.</source>
        <comment>{count} piece of news could not be written to the memory, and got lost.</comment>
        <translation>
            <numerusform>{count:,} 条消息无法写入记录，已丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is being changed by another program</source>
        <translation>{name} 正被另一个程序修改</translation>
    </message>
    <message>
        <source>{name} is a link, and was left as it is</source>
        <translation>{name} 是链接，已保持原样</translation>
    </message>
    <message>
        <source>{name} can be read again</source>
        <translation>{name} 又可以读取了</translation>
    </message>
    <message>
        <source>{name} cannot be renamed</source>
        <translation>无法重命名 {name}</translation>
    </message>
    <message>
        <source>It is a link, and was left as it is.</source>
        <translation>它是链接，已保持原样。</translation>
    </message>
    <message>
        <source>{name} cannot be used ({fault}), so the defaults are.</source>
        <translation>无法使用 {name}（{fault}），因此采用默认值。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {fault}</source>
        <translation>无法写入 {name}：{fault}</translation>
    </message>
    <message>
        <source>{name} cannot be changed: {fault}</source>
        <translation>无法修改 {name}：{fault}</translation>
    </message>
    <message>
        <source>{hidden} of {all}</source>
        <translation>{all} 个中的 {hidden} 个</translation>
    </message>
    <message>
        <source>its rules are for an administrator</source>
        <translation>其规则仅供管理员查看</translation>
    </message>
    <message>
        <source>its tool says what is not understood</source>
        <translation>其工具的输出无法理解</translation>
    </message>
    <message>
        <source>it is being asked</source>
        <translation>正在询问</translation>
    </message>
    <message>
        <source>UDP over IPv4</source>
        <translation>IPv4 上的 UDP</translation>
    </message>
    <message>
        <source>UDP over IPv6</source>
        <translation>IPv6 上的 UDP</translation>
    </message>
    <message>
        <source>TCP listeners</source>
        <translation>TCP 监听</translation>
    </message>
    <message>
        <source>TCP connections</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>{table}: the table changed while it was read</source>
        <translation>{table}：读取时表发生了变化</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>拒绝访问</translation>
    </message>
    <message>
        <source>{name} takes too long</source>
        <translation>{name} 耗时过长</translation>
    </message>
    <message>
        <source>{name} is not installed</source>
        <translation>{name} 未安装</translation>
    </message>
    <message>
        <source>{name} says too much</source>
        <translation>{name} 输出过多</translation>
    </message>
    <message>
        <source>{name} failed</source>
        <translation>{name} 失败</translation>
    </message>
    <message>
        <source>it is being asked, which takes some seconds</source>
        <translation>正在询问，需要几秒钟</translation>
    </message>
    <message>
        <source>PowerShell says what is not understood</source>
        <translation>PowerShell 的输出无法理解</translation>
    </message>
</context>
<context>
    <name>AboutSheet</name>
    <message>
        <source>About portwatch</source>
        <translation>关于 portwatch</translation>
    </message>
    <message>
        <source>Shows what is listening on this computer, who can reach it, and whether that is expected.

It sends nothing anywhere. Free software under the Apache License 2.0.</source>
        <translation>显示本机上有什么在监听、谁能访问它，以及这是否在预期之内。

它不向任何地方发送数据。自由软件，采用 Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ActivityCharts</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Scroll to zoom, drag to move</source>
        <translation>滚动缩放，拖动移动</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>暂停图表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Watching has just begun</source>
        <translation>刚刚开始观察</translation>
    </message>
    <message>
        <source>The first values come with the next look at this computer.</source>
        <translation>下次查看本机时会有最初的数值。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>Nothing is remembered beyond the last hour: there is no history.</source>
        <translation>最近一小时之外没有保留记录：没有历史。</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
</context>
<context>
    <name>ActivityPane</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>ChartArea</name>
    <message>
        <source>Charts of connections</source>
        <translation>连接图表</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>数值 (*.csv)</translation>
    </message>
    <message>
        <source>Export what is on show</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>ChartStage</name>
    <message>
        <source>Churn</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>opened and closed
per second</source>
        <translation>每秒打开
和关闭</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>connections
by program</source>
        <translation>各程序的
连接</translation>
    </message>
    <message>
        <source>Churn chart</source>
        <translation>连接增减图</translation>
    </message>
    <message>
        <source>Chart of established connections</source>
        <translation>已建立连接图</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>ChurnLegend</name>
    <message>
        <source>opened, seen by polls</source>
        <translation>打开，轮询看到</translation>
    </message>
    <message>
        <source>opened, missed by polls</source>
        <translation>打开，轮询漏掉</translation>
    </message>
    <message>
        <source>closed, seen by polls</source>
        <translation>关闭，轮询看到</translation>
    </message>
    <message>
        <source>closed, missed by polls</source>
        <translation>关闭，轮询漏掉</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>At {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>Each bar: the mean of a minute.</source>
        <translation>每条：一分钟的平均值。</translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest minute of %n.</source>
        <translation>
            <numerusform>每条：%n 分钟中最忙的一分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest second of %n.</source>
        <translation>
            <numerusform>每条：%n 秒中最忙的一秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Totals are exact, from the kernel.</source>
        <translation>总数来自内核，是精确的。</translation>
    </message>
    <message>
        <source>Hatched: too short for a poll to meet.</source>
        <translation>斜线：太短，轮询遇不到。</translation>
    </message>
    <message>
        <source>This system keeps no exact counts:</source>
        <translation>此系统没有精确计数：</translation>
    </message>
    <message>
        <source>what was too short to see is missing.</source>
        <translation>太短而看不到的未计入。</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Close a connection</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Its program gets an error and the other end a reset: what is under way is lost.</source>
        <translation>其程序会收到错误，对端会收到重置：正在传输的内容会丢失。</translation>
    </message>
    <message>
        <source>Close this connection?</source>
        <translation>关闭此连接？</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>相关说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未关闭</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy {command}</source>
        <translation>复制 {command}</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation>当前没有显示表格</translation>
    </message>
    <message>
        <source>Reading the sockets takes longer then: by a third, and by two thirds among tens of thousands.</source>
        <translation>此时读取套接字耗时更长：多三分之一，有数万个套接字时多三分之二。</translation>
    </message>
    <message>
        <source>%1 (no room for it now)</source>
        <translation>%1（目前放不下）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Starting with the session cannot be changed: %1</source>
        <translation>无法更改随会话启动的设置：%1</translation>
    </message>
    <message>
        <source>The menu of applications cannot be changed: %1</source>
        <translation>无法更改应用程序菜单：%1</translation>
    </message>
    <message>
        <source>No session bus and no tray: alerts are in this window only.</source>
        <translation>没有会话总线，也没有托盘：提醒只出现在此窗口中。</translation>
    </message>
</context>
<context>
    <name>DesktopNotifier</name>
    <message>
        <source>Expect…</source>
        <translation>设为预期…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>设为预期…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Choose a row to see whose it is, who can reach it, and what speaks for that.</source>
        <translation>选择一行，查看它属于谁、谁能访问它，以及依据是什么。</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Closed %1 ago</source>
        <translation>%1前关闭</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Before it closed</source>
        <translation>关闭之前</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>可达范围</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Explain {port}</source>
        <translation>解释 {port}</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>显示连接</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show what listens now</source>
        <translation>显示当前的监听</translation>
    </message>
    <message>
        <source>Show what listens on it</source>
        <translation>显示监听它的程序</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>显示全部提醒</translation>
    </message>
    <message>
        <source>Search all alerts</source>
        <translation>搜索全部提醒</translation>
    </message>
    <message>
        <source>Paused at {time}</source>
        <translation>已于 {time} 暂停</translation>
    </message>
    <message>
        <source>What opens and closes meanwhile is still recorded and shown when you go on.</source>
        <translation>期间打开和关闭的内容仍会记录，继续后显示。</translation>
    </message>
    <message>
        <source>This list cannot be read now</source>
        <translation>目前无法读取此列表</translation>
    </message>
    <message>
        <source>Nothing listens on this computer</source>
        <translation>本机上没有监听</translation>
    </message>
    <message>
        <source>No program waits for connections, from here or from a network.</source>
        <translation>没有程序在等待连接，无论来自本机还是网络。</translation>
    </message>
    <message>
        <source>No open connections</source>
        <translation>没有打开的连接</translation>
    </message>
    <message>
        <source>When a program connects, it appears here within a second.</source>
        <translation>程序一建立连接，一秒内就会出现在这里。</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>正在首次查看…</translation>
    </message>
    <message>
        <source>What listens appears here in a moment.</source>
        <translation>监听的内容稍后出现在这里。</translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation>正在查看历史记录…</translation>
    </message>
    <message>
        <source>What opened and closed appears here in a moment.</source>
        <translation>打开和关闭过的内容稍后出现在这里。</translation>
    </message>
    <message>
        <source>No expectation matches the filter</source>
        <translation>没有符合筛选的预期</translation>
    </message>
    <message>
        <source>Every word is looked for in the program, the port, the source and notes.</source>
        <translation>每个词都会在程序、端口、来源和备注中查找。</translation>
    </message>
    <message>
        <source>No expectations yet</source>
        <translation>尚无预期</translation>
    </message>
    <message>
        <source>What portwatch learns and what you expect stands here, to be edited.</source>
        <translation>portwatch 学到的和您设定的预期都在这里，可以编辑。</translation>
    </message>
    <message>
        <source>Those that are settled are kept.</source>
        <translation>已处理的会保留。</translation>
    </message>
    <message>
        <source>Port {port} is open all the same: see what listens on it.</source>
        <translation>端口 {port} 仍然开放：查看谁在监听它。</translation>
    </message>
    <message>
        <source>No connection matches {query}</source>
        <translation>没有与 {query} 匹配的连接</translation>
    </message>
    <message>
        <source>No alert that is remembered fulfils every word of the filter.</source>
        <translation>没有符合筛选中每个词的已保留提醒。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>No %1 alert fulfils every word of the filter; others may.</source>
        <translation>没有符合筛选中每个词的%1提醒；其他提醒也许符合。</translation>
    </message>
    <message>
        <source>Nothing is remembered of that time</source>
        <translation>没有那段时间的记录</translation>
    </message>
    <message>
        <source>Nothing was open, or nobody watched.</source>
        <translation>当时没有打开的，或无人观察。</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>What opens and closes while portwatch runs appears here within seconds.</source>
        <translation>portwatch 运行期间打开和关闭的内容，几秒内出现在这里。</translation>
    </message>
    <message>
        <source>What was announced appears here in a moment.</source>
        <translation>已通报的内容稍后出现在这里。</translation>
    </message>
    <message>
        <source>When something opens a port that is not expected, it is told here.</source>
        <translation>有预期外的端口被打开时，会在这里告知。</translation>
    </message>
    <message>
        <source>No alerts yet</source>
        <translation>尚无提醒</translation>
    </message>
    <message>
        <source>You have looked at every alert. All of them are kept.</source>
        <translation>您已查看所有提醒。它们都会保留。</translation>
    </message>
    <message>
        <source>No unread alerts</source>
        <translation>没有未读提醒</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>没有提醒</translation>
    </message>
    <message>
        <source>Nothing matches {query}</source>
        <translation>没有与 {query} 匹配的内容</translation>
    </message>
    <message>
        <source>No opening, closing or alert that is remembered fulfils every word of the filter. What has stood since watching began is among the listeners.</source>
        <translation>在已保留的打开、关闭和提醒中，没有符合筛选中每个词的。自开始观察起一直存在的，在监听列表中。</translation>
    </message>
    <message>
        <source>Nothing that is open now fulfils every word of the filter.</source>
        <translation>目前打开的内容中，没有符合筛选中每个词的。</translation>
    </message>
    <message>
        <source>Nothing here is on port {port} now.</source>
        <translation>这里目前没有使用端口 {port} 的。</translation>
    </message>
</context>
<context>
    <name>EstablishedLegend</name>
    <message>
        <source>All programs</source>
        <translation>所有程序</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>established: {count}</source>
        <translation>已建立：{count}</translation>
    </message>
</context>
<context>
    <name>ExpectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>设为预期</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Expect a listener</source>
        <translation>将监听设为预期</translation>
    </message>
    <message>
        <source>Expect %1?</source>
        <translation>将 %1 设为预期？</translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation>目前匹配</translation>
    </message>
    <message>
        <source>Another program runs there now: %2. A rule made here speaks only of %1, which you were told of; what runs now stays as it is judged.</source>
        <translation>那里现在运行的是另一个程序：%2。在此创建的规则只针对曾向您提醒的 %1；现在运行的程序仍按原判定。</translation>
    </message>
    <message>
        <source>Kept in expectations.toml</source>
        <translation>保存在 expectations.toml 中</translation>
    </message>
    <message>
        <source>Its program cannot be told from others: an interpreter that runs code of the moment, or one that is hidden from you. A rule for the port alone would let anybody in.</source>
        <translation>无法将其程序与其他程序区分：它是运行临时代码的解释器，或对您不可见。仅针对端口的规则会放过任何程序。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This cannot be expected</source>
        <translation>这不能设为预期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Still told: %1</source>
        <translation>仍会提醒：%1</translation>
    </message>
    <message>
        <source>Still told</source>
        <translation>仍会提醒</translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation>目前没有匹配的监听。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Which program</source>
        <translation>哪个程序</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation>允许的最大范围</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation>本机所在的网络</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>与现在相同</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Go on telling me</source>
        <translation>继续提醒我</translation>
    </message>
    <message>
        <source>Until another program takes its place or it is reached beyond %1.</source>
        <translation>直到另一个程序取而代之，或可达范围超出“%1”。</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>接受风险</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>All programs of the package %1</source>
        <translation>软件包 %1 的所有程序</translation>
    </message>
    <message>
        <source>Whatever the unit %1 runs</source>
        <translation>单元 %1 运行的任何程序</translation>
    </message>
    <message>
        <source>8080, 8000-8100, or dynamic: another one from 1024 up each time</source>
        <translation>8080、8000-8100 或 dynamic：每次为 1024 以上的不同端口</translation>
    </message>
    <message>
        <source>That is no port. Write %1.</source>
        <translation>这不是端口。请输入 %1。</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>Explanation of a port</source>
        <translation>端口说明</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>What is wrong in expectations.toml</source>
        <translation>expectations.toml 中的错误</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>These rules do not hold; all others do. What you mend holds once saved.</source>
        <translation>这些规则不生效；其他规则均生效。修正后保存即生效。</translation>
    </message>
    <message>
        <source>The rules that held go on holding until the file is mended.</source>
        <translation>在文件修正之前，原先生效的规则继续生效。</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Nothing is wrong any more.</source>
        <translation>已没有错误。</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation>可选的补全</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
</context>
<context>
    <name>FilterShelf</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>尚未保存筛选</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this table</source>
        <translation>在此表格中查找</translation>
    </message>
    <message>
        <source>Port, program, reach…</source>
        <translation>端口、程序、可达范围…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Went on from the last row</source>
        <translation>已从最后一行继续</translation>
    </message>
    <message>
        <source>Went on from the first row</source>
        <translation>已从第一行继续</translation>
    </message>
</context>
<context>
    <name>FirstStartSheet</name>
    <message>
        <source>What to do about it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>开始观察</translation>
    </message>
    <message>
        <source>An entry and an icon of your own, as no package of the system has them.</source>
        <translation>仅供您使用的菜单项和图标，因为系统的软件包没有提供。</translation>
    </message>
    <message>
        <source>Everything can be seen here</source>
        <translation>在此可以看到全部</translation>
    </message>
    <message>
        <source>What portwatch asks the system for, it is told.</source>
        <translation>portwatch 向系统询问的内容，都得到了答复。</translation>
    </message>
    <message>
        <source>1 thing cannot be seen here</source>
        <translation>在此有 1 项内容看不到</translation>
    </message>
    <message numerus="yes">
        <source>%n things cannot be seen here</source>
        <translation>
            <numerusform>在此有 %n 项内容看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>See what listens on this computer</source>
        <translation>查看本机上有什么在监听</translation>
    </message>
    <message>
        <source>portwatch names every program that waits for connections, says who can reach it, and tells you when that changes.</source>
        <translation>portwatch 指出每个等待连接的程序，说明谁能访问它，并在发生变化时告知您。</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>It stays on this computer</source>
        <translation>数据留在本机</translation>
    </message>
    <message>
        <source>No account, no traffic of its own. What it keeps is in files that only you can read.</source>
        <translation>没有账户，自身不产生网络流量。它保存的内容放在只有您能读取的文件中。</translation>
    </message>
    <message>
        <source>It learns for %1 hours</source>
        <translation>它会学习 %1 小时</translation>
    </message>
    <message>
        <source>It learns for a day</source>
        <translation>它会学习一天</translation>
    </message>
    <message>
        <source>What listens in the next %1 hours in which portwatch runs counts as expected, unless it looks risky. Nothing suspicious is learnt silently.</source>
        <translation>在 portwatch 接下来运行的 %1 小时内，监听的内容视为预期内，除非看起来有风险。可疑的内容绝不会悄悄学入。</translation>
    </message>
    <message>
        <source>It learns nothing</source>
        <translation>它不学习</translation>
    </message>
    <message>
        <source>Only what is well known, and what you expect yourself, is expected.</source>
        <translation>只有众所周知的和您自己设定的才在预期内。</translation>
    </message>
    <message>
        <source>What cannot be seen here</source>
        <translation>在此看不到的内容</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>正在首次查看…</translation>
    </message>
    <message>
        <source>Welcome to portwatch</source>
        <translation>欢迎使用 portwatch</translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation>如果希望在窗口关闭时也得知变化，则需要此项。</translation>
    </message>
    <message>
        <source>This is told only once.</source>
        <translation>此说明只显示一次。</translation>
    </message>
</context>
<context>
    <name>GapNote</name>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Its program is shown to an administrator only.</source>
        <translation>其程序只向管理员显示。</translation>
    </message>
    <message>
        <source>Its program is hidden even from an administrator. %1.</source>
        <translation>其程序即使对管理员也是隐藏的。%1。</translation>
    </message>
    <message>
        <source>Its program could not be looked at. %1.</source>
        <translation>无法查看其程序。%1。</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>看不到的内容</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>看不到的内容</translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>没有隐藏的内容</translation>
    </message>
    <message>
        <source>Everything that portwatch asks the system for, it is told.</source>
        <translation>portwatch 向系统询问的所有内容，都得到了答复。</translation>
    </message>
    <message>
        <source>1 thing portwatch cannot see here</source>
        <translation>portwatch 在此看不到 1 项内容</translation>
    </message>
    <message>
        <source>What is missing is named here; what is inferred is marked as such.</source>
        <translation>缺少的内容在此列出；推断的内容会标明。</translation>
    </message>
    <message numerus="yes">
        <source>%n things portwatch cannot see here</source>
        <translation>
            <numerusform>portwatch 在此看不到 %n 项内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>解决办法</translation>
    </message>
</context>
<context>
    <name>HeldNote</name>
    <message>
        <source>Paused: it holds its port, and answers nobody.</source>
        <translation>已暂停：它占用着端口，但不应答任何人。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Looking into the memory…</source>
        <translation>正在查看历史记录…</translation>
    </message>
    <message>
        <source>What listens in a network of its own, as in a container, is not kept.</source>
        <translation>在独立网络（例如容器）中监听的内容不保留。</translation>
    </message>
    <message>
        <source>What most likely waits for an answer only is not kept.</source>
        <translation>最可能只是在等待应答的不保留。</translation>
    </message>
    <message>
        <source>Nothing is remembered of it yet. What it does from now on will be.</source>
        <translation>尚无它的记录。从现在起会记录其活动。</translation>
    </message>
    <message>
        <source>The memory cannot be read: %1</source>
        <translation>无法读取历史记录：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>已没有该监听端口的记录。</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>已忽略：%1</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Filter alerts…</source>
        <translation>筛选提醒…</translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Expect…</source>
        <translation>设为预期…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>LaneLegend</name>
    <message>
        <source>Lanes in use</source>
        <translation>使用中的横道</translation>
    </message>
    <message>
        <source>A lane is a program on a port; its sockets for IPv4 and IPv6 share it.</source>
        <translation>一条横道表示一个端口上的一个程序；其 IPv4 和 IPv6 套接字共用一条。</translation>
    </message>
    <message>
        <source>reachable from a network</source>
        <translation>可从网络访问</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>Show this listener</source>
        <translation>显示此监听端口</translation>
    </message>
    <message>
        <source>lanes in use: %1</source>
        <translation>使用中的横道：%1</translation>
    </message>
    <message>
        <source>Changed at {time}</source>
        <translation>变化于 {time}</translation>
    </message>
</context>
<context>
    <name>LaneList</name>
    <message>
        <source>Listeners over time</source>
        <translation>监听端口随时间的变化</translation>
    </message>
</context>
<context>
    <name>LaneModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningLine</name>
    <message>
        <source>Stop learning</source>
        <translation>停止学习</translation>
    </message>
    <message>
        <source>Learn again…</source>
        <translation>重新学习…</translation>
    </message>
    <message>
        <source>Nothing is ever learnt: learn.hours is 0 in config.toml.</source>
        <translation>从不学习：config.toml 中的 learn.hours 为 0。</translation>
    </message>
    <message>
        <source>Learning ended %1.</source>
        <translation>学习已于%1结束。</translation>
    </message>
    <message>
        <source>Learning; its hours count when the first sheet is closed.</source>
        <translation>学习中；关闭首次启动页后开始计时。</translation>
    </message>
    <message numerus="yes">
        <source>Learning for %n more hours of running.</source>
        <translation>
            <numerusform>学习中，还需运行 %n 小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Learn for %1 hours once more?</source>
        <translation>再学习 %1 小时？</translation>
    </message>
    <message>
        <source>What listens then becomes expected, unless a weighty reason speaks against it. Only hours count in which portwatch runs. Rules that are there stay.</source>
        <translation>期间监听的内容会成为预期，除非有重要的反对理由。只计 portwatch 运行的小时数。已有的规则保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>It has closed meanwhile.</source>
        <translation>它已在此期间关闭。</translation>
    </message>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>已没有该监听端口的记录。</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>报告已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Listening</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Listening sockets</source>
        <translation>监听的套接字</translation>
    </message>
    <message>
        <source>%1 has closed meanwhile, so there is no row to show.</source>
        <translation>%1 已在此期间关闭，因此没有可显示的行。</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>On the time axis</source>
        <translation>时间轴上</translation>
    </message>
    <message>
        <source>an alert; several are one mark</source>
        <translation>一条提醒；多条合为一个标记</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Wrong in the file</source>
        <translation>文件中的错误</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为 %1</translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message>
        <source>In this alert</source>
        <translation>此提醒包含</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>Another program runs there now: it is told below.</source>
        <translation>那里现在运行的是另一个程序：见下文。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，端口 %2</translation>
    </message>
</context>
<context>
    <name>PastKeeper</name>
    <message>
        <source>The history cannot be read: %1.</source>
        <translation>无法读取历史：%1。</translation>
    </message>
</context>
<context>
    <name>PastPanel</name>
    <message>
        <source>Expect…</source>
        <translation>设为预期…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>显示现状</translation>
    </message>
    <message>
        <source>Show the listener</source>
        <translation>显示监听端口</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>未观察</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Details of what is remembered</source>
        <translation>历史记录的详情</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>可达范围</translation>
    </message>
    <message>
        <source>What opened or closed meanwhile is told as it was found afterwards.</source>
        <translation>期间打开或关闭的内容，按之后发现的情况说明。</translation>
    </message>
</context>
<context>
    <name>PortSheet</name>
    <message>
        <source>Explain a port</source>
        <translation>解释端口</translation>
    </message>
    <message>
        <source>Port, from 0 to 65535:</source>
        <translation>端口，0 到 65535：</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Needed if you want to hear about changes while the window is closed.</source>
        <translation>如果希望在窗口关闭时也得知变化，则需要此项。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Holds until portwatch ends</source>
        <translation>在 portwatch 结束前有效</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>保存在 %1 中</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>移到一旁</translation>
    </message>
    <message>
        <source>The broken file is called %1 now; what holds is in a new one.</source>
        <translation>损坏的文件现已改名为 %1；生效的设置在新文件中。</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>A look at the machine failed and will be tried again: %1</source>
        <translation>查看本机失败，将会重试：%1</translation>
    </message>
    <message>
        <source>Nothing new since {time}: a look at the machine does not come back.</source>
        <translation>自 {time} 起没有新内容：一次查看本机的操作没有返回。</translation>
    </message>
    <message>
        <source>What is shown is as it was then. Files may be on a network that does not answer, or the machine is very busy.</source>
        <translation>显示的是当时的情况。也许文件位于没有应答的网络上，或本机非常繁忙。</translation>
    </message>
    <message>
        <source>Paused at %1. What opens and closes meanwhile is still recorded and announced.</source>
        <translation>已于 %1 暂停。期间打开和关闭的内容仍会记录和通报。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>portwatch goes on watching</source>
        <translation>portwatch 继续观察</translation>
    </message>
    <message>
        <source>Its icon in the panel opens the window again; Quit is in its menu.</source>
        <translation>点击面板中的图标可重新打开窗口；“退出”在其菜单中。</translation>
    </message>
</context>
<context>
    <name>QueryProblem</name>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>ReasonItem</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>RememberedList</name>
    <message>
        <source>What was open</source>
        <translation>当时打开的端口</translation>
    </message>
    <message>
        <source>What was open %1</source>
        <translation>%1打开的端口</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>That listener is not remembered any more.</source>
        <translation>已没有该监听端口的记录。</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text in Markdown (*.md)</source>
        <translation>Markdown 文本 (*.md)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Let program go on</source>
        <translation>让程序继续</translation>
    </message>
    <message>
        <source>Pause program</source>
        <translation>暂停程序</translation>
    </message>
    <message>
        <source>Search %1 for “%2”</source>
        <translation>在 %1 搜索“%2”</translation>
    </message>
    <message>
        <source>Search the web</source>
        <translation>在网上搜索</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>TCP and UDP</source>
        <translation>TCP 和 UDP</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Matches when</source>
        <translation>匹配条件</translation>
    </message>
    <message>
        <source>Widest reach allowed</source>
        <translation>允许的最大范围</translation>
    </message>
    <message>
        <source>8080, 8000-8100, dynamic</source>
        <translation>8080、8000-8100、dynamic</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>A network this computer is on</source>
        <translation>本机所在的网络</translation>
    </message>
    <message>
        <source>The internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>Show the listener</source>
        <translation>显示监听端口</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>No rule is selected</source>
        <translation>未选择规则</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Matches now</source>
        <translation>目前匹配</translation>
    </message>
    <message>
        <source>As kept in expectations.toml</source>
        <translation>在 expectations.toml 中的形式</translation>
    </message>
    <message>
        <source>It is reachable from %2, wider than this rule allows.</source>
        <translation>它可从 %2 访问，超出此规则允许的范围。</translation>
    </message>
    <message>
        <source>Since %1 it is reachable from %2, wider than this rule allows.</source>
        <translation>自 %1 起，它可从 %2 访问，超出此规则允许的范围。</translation>
    </message>
    <message>
        <source>Exceeded</source>
        <translation>已超出</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少什么</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>What may listen?</source>
        <translation>什么可以监听？</translation>
    </message>
    <message>
        <source>Switched off: it is kept, and not in force.</source>
        <translation>已停用：保留但不生效。</translation>
    </message>
    <message>
        <source>A rule of portwatch&apos;s own: it can be switched off, not changed.</source>
        <translation>portwatch 自带的规则：可以停用，不能更改。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Nothing that listens now.</source>
        <translation>目前没有匹配的监听。</translation>
    </message>
    <message>
        <source>Nothing, as it is switched off.</source>
        <translation>无，因为它已停用。</translation>
    </message>
    <message>
        <source>Copy the rule</source>
        <translation>复制规则</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>%n rules were added.</source>
        <translation>
            <numerusform>已添加 %n 条规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n 条已存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules were written to %1.</source>
        <translation>
            <numerusform>已将 %n 条规则写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Switched off: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Switched on: %1</source>
        <translation>已启用：%1</translation>
    </message>
    <message>
        <source>That rule is not in the file any more.</source>
        <translation>该规则已不在文件中。</translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation>未找到可打开 %1 的程序。</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>导入规则</translation>
    </message>
    <message>
        <source>Rules (*.toml)</source>
        <translation>规则 (*.toml)</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>导出规则</translation>
    </message>
</context>
<context>
    <name>RulesHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n expectations</source>
        <translation>
            <numerusform>%n 条预期</numerusform>
        </translation>
    </message>
    <message>
        <source>1 expectation</source>
        <translation>1 条预期</translation>
    </message>
    <message>
        <source>%1 exceeded</source>
        <translation>%1 条已超出</translation>
    </message>
    <message>
        <source>1 broken line in the file</source>
        <translation>文件中有 1 行错误</translation>
    </message>
    <message>
        <source>%1 broken lines in the file</source>
        <translation>文件中有 %1 行错误</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Filter the expectations</source>
        <translation>筛选预期</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>The rules that held go on holding.</source>
        <translation>原先生效的规则继续生效。</translation>
    </message>
    <message>
        <source>The folder of expectations.toml may not be written: nothing is saved.</source>
        <translation>不允许写入 expectations.toml 所在的文件夹：不会保存任何内容。</translation>
    </message>
    <message>
        <source>Import rules…</source>
        <translation>导入规则…</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>导出规则…</translation>
    </message>
    <message>
        <source>Expectations</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>What may listen here without a word. Everything else is told.</source>
        <translation>可以在此监听而无需提醒的。其余都会提醒。</translation>
    </message>
    <message>
        <source>Filter: program, port…</source>
        <translation>筛选：程序、端口…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Expectations</source>
        <translation>预期</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>It stands in the menu of the filter box then.</source>
        <translation>之后会出现在筛选框的菜单中。</translation>
    </message>
    <message>
        <source>A name has 1 to %1 letters.</source>
        <translation>名称须为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>It is saved under this name already.</source>
        <translation>已用此名称保存。</translation>
    </message>
    <message>
        <source>The filter of this name is replaced: %1</source>
        <translation>将替换同名的筛选：%1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Run this copy of portwatch as an administrator?</source>
        <translation>以管理员身份运行这份 portwatch？</translation>
    </message>
    <message>
        <source>It was not installed by the system: other programs of yours can change %1, and whatever is there would run with an administrator&apos;s rights.</source>
        <translation>它不是由系统安装的：您的其他程序可以更改 %1，那里的任何内容都会以管理员权限运行。</translation>
    </message>
    <message>
        <source>See everything all the same</source>
        <translation>仍要查看全部</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch.</source>
        <translation>可查看全部，直到您关闭 portwatch。</translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation>停止查看全部</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>等待您的答复</translation>
    </message>
    <message>
        <source>The system asks who you are.</source>
        <translation>系统会询问您的身份。</translation>
    </message>
    <message>
        <source>Seeing everything</source>
        <translation>正在查看全部</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation>可查看全部，直到您关闭 portwatch</translation>
    </message>
</context>
<context>
    <name>SeeingSection</name>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>An administrator sees more</source>
        <translation>管理员能看到更多</translation>
    </message>
    <message>
        <source>portwatch can ask for an administrator&apos;s rights until you close it. A small helper looks then; this window stays yours. The system asks who you are.</source>
        <translation>portwatch 可以请求管理员权限，直到您将其关闭。届时由一个小型辅助程序查看；此窗口仍以您的身份运行。系统会询问您的身份。</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>等待您的答复</translation>
    </message>
    <message>
        <source>The system asks who you are, in a dialog of its own.</source>
        <translation>系统会在自己的对话框中询问您的身份。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Seeing everything until you close portwatch</source>
        <translation>可查看全部，直到您关闭 portwatch</translation>
    </message>
    <message>
        <source>Stop seeing everything</source>
        <translation>停止查看全部</translation>
    </message>
</context>
<context>
    <name>SettingsKeeper</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>What is changed here holds until portwatch ends.</source>
        <translation>在此所做的更改在 portwatch 结束前有效。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>In the filter (type in a list)</source>
        <translation>在筛选框中（在列表中直接键入）</translation>
    </message>
    <message>
        <source>On the charts</source>
        <translation>在图表上</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>SocketPane</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Filter: port, program, reach…</source>
        <translation>筛选：端口、程序、可达范围…</translation>
    </message>
    <message>
        <source>1 row is</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows are</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 hidden by the filter.</source>
        <translation>筛选隐藏了 %1。</translation>
    </message>
</context>
<context>
    <name>SocketTableModel</name>
    <message>
        <source>Not known: only an open TCP connection has such a count.</source>
        <translation>未知：只有打开的 TCP 连接才有此计数。</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>No table is on show</source>
        <translation>当前没有显示表格</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反向排序</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>Show what was open</source>
        <translation>显示当时打开的端口</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Show what was open then</source>
        <translation>显示当时打开的端口</translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation>所选时间段</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Connections opened and closed, last 5 minutes</source>
        <translation>最近 5 分钟打开和关闭的连接</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Looking for the first time…</source>
        <translation>正在首次查看…</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>强制停止</translation>
    </message>
    <message>
        <source>Looking who holds port %1…</source>
        <translation>正在查看谁占用端口 %1…</translation>
    </message>
    <message>
        <source>Stop a listener</source>
        <translation>停止监听</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>相关说明</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Nothing holds it any more.</source>
        <translation>已没有程序占用它。</translation>
    </message>
    <message>
        <source>This cannot be stopped</source>
        <translation>这无法停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Stop process</source>
        <translation>停止进程</translation>
    </message>
    <message>
        <source>Stop %1 processes</source>
        <translation>停止 %1 个进程</translation>
    </message>
    <message>
        <source>Bound to process %1</source>
        <translation>绑定到进程 %1</translation>
    </message>
    <message>
        <source>Bound to process %1, started %2</source>
        <translation>绑定到进程 %1，启动于 %2</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>Waiting for it to finish, %1 s left…</source>
        <translation>等待其结束，还剩 %1 秒…</translation>
    </message>
    <message>
        <source>Waiting for it to finish…</source>
        <translation>等待其结束…</translation>
    </message>
    <message>
        <source>Leave it running</source>
        <translation>让其继续运行</translation>
    </message>
    <message>
        <source>Stopped by force</source>
        <translation>已强制停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped, but the port is not free</source>
        <translation>已停止，但端口未释放</translation>
    </message>
    <message>
        <source>Not waited for</source>
        <translation>未等待</translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation>未停止</translation>
    </message>
    <message>
        <source>It has ended by itself</source>
        <translation>它已自行结束</translation>
    </message>
    <message>
        <source>Something has changed</source>
        <translation>情况有变</translation>
    </message>
    <message>
        <source>Nothing was stopped.</source>
        <translation>没有停止任何程序。</translation>
    </message>
    <message>
        <source>The machine cannot be looked at</source>
        <translation>无法查看本机</translation>
    </message>
</context>
<context>
    <name>StopPlanView</name>
    <message>
        <source>It has started no other process that still runs.</source>
        <translation>它没有启动其他仍在运行的进程。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What ends with it</source>
        <translation>随之结束的</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>将会发生</translation>
    </message>
    <message>
        <source>Stop only process %1</source>
        <translation>仅停止进程 %1</translation>
    </message>
    <message>
        <source>The port stays open then: what it started holds it too.</source>
        <translation>这样端口仍会打开：它启动的进程也占用该端口。</translation>
    </message>
    <message>
        <source>Stop process %1 and the one it started</source>
        <translation>停止进程 %1 及其启动的 1 个进程</translation>
    </message>
    <message>
        <source>Stop process %1 and the %2 it started</source>
        <translation>停止进程 %1 及其启动的 %2 个进程</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>last 5 min</source>
        <translation>最近 5 分钟</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>活动概况</translation>
    </message>
    <message>
        <source>Show what cannot be seen</source>
        <translation>显示看不到的内容</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 处看不到</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n 处看不到</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Now {opened} opened, {closed} closed per second</source>
        <translation>现在每秒打开 {opened}，关闭 {closed}</translation>
    </message>
    <message>
        <source>Now at least {opened} opened, {closed} closed per second</source>
        <translation>现在每秒至少打开 {opened}，关闭 {closed}</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>录制的数据</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>every {seconds} s</source>
        <translation>每 {seconds} 秒</translation>
    </message>
    <message>
        <source>{share} % CPU</source>
        <translation>{share} % CPU</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>按%1排序</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1，%2 条未读</translation>
    </message>
</context>
<context>
    <name>TellingPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Why {verdict}</source>
        <translation>为何判为{verdict}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) marked</source>
        <translation>
            <numerusform>已标记 %n 条提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Filter events…</source>
        <translation>筛选事件…</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Searching; nothing is left out back to %1</source>
        <translation>正在搜索；到 %1 为止没有遗漏</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 条更新的</translation>
    </message>
    <message>
        <source>Go to the latest: %1</source>
        <translation>转到最新：%1</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>portwatch</source>
        <translation>portwatch</translation>
    </message>
    <message numerus="yes">
        <source>%n unread alerts</source>
        <translation>
            <numerusform>%n 条未读提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>portwatch</source>
        <translation>portwatch</translation>
    </message>
    <message>
        <source>No notifications for an hour</source>
        <translation>一小时内不通知</translation>
    </message>
    <message>
        <source>No notifications until %1</source>
        <translation>%1 之前不通知</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>_Code</name>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show what this counts: {query}</source>
        <translation>显示所计的内容：{query}</translation>
    </message>
</context>
<context>
    <name>_Point</name>
    <message>
        <source>Point</source>
        <translation>要点</translation>
    </message>
</context>
<context>
    <name>_Trouble</name>
    <message>
        <source>The file of settings</source>
        <translation>设置文件</translation>
    </message>
</context>
<context>
    <name>section</name>
    <message>
        <source>This system lets portwatch look, but not stop what is not yours.</source>
        <translation>此系统允许 portwatch 查看，但不允许停止不属于您的程序。</translation>
    </message>
    <message>
        <source>What belongs to others is shown, and its processes can be stopped. Services of the system, and containers, are stopped by their managers, which the helper asks for you.</source>
        <translation>会显示属于他人的内容，其进程可以停止。系统服务和容器由各自的管理器停止，由辅助程序代您请求。</translation>
    </message>
</context>
</TS>
