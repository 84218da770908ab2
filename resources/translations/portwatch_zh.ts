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
        <source>Shows what is listening on this computer, who can reach it, and whether that is expected.

It sends nothing anywhere. Free software under the Apache License 2.0.</source>
        <translation>显示本机上有什么在监听、谁能访问它，以及这是否在预期之内。

它不向任何地方发送数据。自由软件，采用 Apache 许可证 2.0。</translation>
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
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
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
        <source>Explain a port</source>
        <translation>解释端口</translation>
    </message>
    <message>
        <source>Port, from 0 to 65535:</source>
        <translation>端口，0 到 65535：</translation>
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
        <source>No program here holds port {port}: the kernel itself{purpose}, most likely.</source>
        <translation>此处没有程序占用端口 {port}：最可能是内核本身{purpose}。</translation>
    </message>
    <message>
        <source>The kernel itself holds port {port}{purpose}; no program does.</source>
        <translation>内核本身占用端口 {port}{purpose}；没有程序占用它。</translation>
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
        <source>the internet</source>
        <translation>互联网</translation>
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
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
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
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
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
        <source>portwatch --source netlink list</source>
        <translation>portwatch --source netlink list</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table</source>
        <translation>内核自己的表</translation>
    </message>
    <message>
        <source>The kernel&apos;s own table of sockets cannot be asked, so a slower way is used.</source>
        <translation>无法查询内核自己的套接字表，因此使用较慢的方式。</translation>
    </message>
    <message>
        <source>Some sockets</source>
        <translation>部分套接字</translation>
    </message>
    <message>
        <source>Some sockets cannot be seen, so they are not in the list.</source>
        <translation>部分套接字看不到，因此不在列表中。</translation>
    </message>
    <message>
        <source>Some containers&apos; own networks</source>
        <translation>部分容器自己的网络</translation>
    </message>
    <message>
        <source>What listens in some networks of containers and sandboxes is not in the list.</source>
        <translation>在某些容器和沙盒的网络中监听的内容不在列表中。</translation>
    </message>
    <message>
        <source>What closes between two looks</source>
        <translation>两次查看之间关闭的内容</translation>
    </message>
    <message>
        <source>The kernel does not tell which sockets end: what opens and closes between two looks is missed.</source>
        <translation>内核不告知哪些套接字结束：在两次查看之间打开又关闭的会被漏掉。</translation>
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
        <source>The list of installed packages cannot be read, so it is not known which programs are packaged.</source>
        <translation>无法读取已安装软件包的列表，因此不知道哪些程序来自软件包。</translation>
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
        <source>Program files are not compared with what their packages hold, so that one that was exchanged on the disk is not noticed.</source>
        <translation>程序文件未与其软件包中的内容比对，因此察觉不到磁盘上被替换的文件。</translation>
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
        <source>{n} have files on a file system that does not answer: these are not looked at, so that portwatch does not wait for them.</source>
        <translation>{n}的程序有文件位于没有应答的文件系统上：portwatch 不查看这些文件，以免等待。</translation>
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
        <source>The kernel&apos;s counts cannot be read, so what opens and closes is counted as &apos;at least&apos;.</source>
        <translation>无法读取内核的计数，因此打开和关闭的数量只能算“至少”。</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>The network interfaces cannot be read, so reach is told by the address alone.</source>
        <translation>无法读取网络接口，因此仅根据地址判断可达范围。</translation>
    </message>
    <message>
        <source>Firewall rules</source>
        <translation>防火墙规则</translation>
    </message>
    <message>
        <source>The firewall&apos;s rules are not read; reach is told as if no rule blocked it.</source>
        <translation>未读取防火墙的规则；可达范围按没有规则拦截来说明。</translation>
    </message>
    <message>
        <source>Rules of the packet filter</source>
        <translation>包过滤规则</translation>
    </message>
    <message>
        <source>The rules of the packet filter are not read; reach is told as if none of them blocked it.</source>
        <translation>未读取包过滤的规则；可达范围按没有规则拦截来说明。</translation>
    </message>
    <message>
        <source>Owners that are hidden here</source>
        <translation>在此被隐藏的所有者</translation>
    </message>
    <message>
        <source>Owners of {n} are hidden even from an administrator, as in a sandbox or a container.</source>
        <translation>{n}的所有者即使对管理员也是隐藏的，例如在沙盒或容器中。</translation>
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
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>任何网络</translation>
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
        <source>user {name}</source>
        <translation>用户 {name}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some}和{last}</translation>
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
    <name>LoginStart</name>
    <message>
        <source>Starting with the session cannot be changed: %1</source>
        <translation>无法更改随会话启动的设置：%1</translation>
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
    <name>ReasonList</name>
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
    <name>_Tabs</name>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1，%2 条未读</translation>
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
