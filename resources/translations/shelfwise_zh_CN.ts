<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Shelfwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences and origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online Retail II: two years of sales of a UK gift wholesaler, by Daqing Chen, UCI Machine Learning Repository, 2019, doi.org/10.24432/C5CG6D, licence CC BY 4.0. Cleaned and compressed for Shelfwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt is used under the LGPL: its libraries are separate files that you may replace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelfwise has no account, no tracking and never connects to the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelfwise is free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}, Python {python}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range (dashed: best sellers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range (dashed: usual basket)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{value}, likely between {low} and {high}, measured on {n} customers</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Comparison of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Shelfwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our mistake, not yours. Your shop file is saved. Go on, or close and start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Mistakes on sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDCG, higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales it has not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales it learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To beat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss per round, lower is better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle one of the gaps between their purchase days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first order {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Customer number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerSide</name>
    <message>
        <source>Best of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lists to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataColumns</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln imports</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Customer number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sales…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name, code or category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product, customer or order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best sellers first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most orders first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export offers for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales files ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep your shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishedPanel</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDCG at 10 with 95% range, on sales no model has seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last 20 runs are kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{min} min {s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>(blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row in your file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {shown} of {rejected}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sales added</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {products}, {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, so that suggestions know about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can keep working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop file now has {lines} sale lines up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>All its %Ln rows are already in your shop.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are no products (postage, fees, samples)</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with a price of zero were left out</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows without a customer count for the products only</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Among those kept; taken off the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out. See below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that will be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice in the file or in your shop. Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} of {lines} rows are ready to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers of {shop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a shop file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} offers written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Shelfwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export offers for everyone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import sales…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open shop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodModel</name>
    <message>
        <source>Last took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need more customers who came twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the model prefers it; the best idea of the list has 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product and reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list price is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list price {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never bought here by this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing left that they do not already buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to suggest yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet: appears after a first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>score {n} of 100</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>things they already buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>things they know and things new to them, in one ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Ideas for this customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>A few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About %n s left</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can keep working. Suggestions use the current model until this one is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{training}: waiting for another job to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of at most {budget} used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As long as it gets better</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n minutes</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>In use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is compared with best sellers and the usual basket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model studies the rest, round by round. You see it improve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest weeks of sales are kept aside as a fair test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it takes over the lists. Until then nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecommendPage</name>
    <message>
        <source>Bring in sales that name the customer, then Shelfwise can suggest what to offer to whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order so far, so these ideas are what others buy. They sharpen with each visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One order so far, so these ideas lean on what others buy. They sharpen with each visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick methods: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These ideas come from quick methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train once for better ones; you can keep working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We know little about this customer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} · trained {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RhythmStrip</name>
    <message>
        <source>No purchase in the last thirteen months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchase yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases on {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundChart</name>
    <message>
        <source>No round is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>to beat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningJobs</name>
    <message>
        <source>If you close Shelfwise now, it stops and keeps the best round so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you close Shelfwise now, it stops and leaves your files as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is still running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>Log copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Cancel, or clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or commit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Looking for ideas…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shop file open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>Bring in a sales file to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sales…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “{search}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try part of the word, or a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} match “{search}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainActions</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>1 new sale since the last training on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in sales that name the customer, then Shelfwise can learn from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished {time} after {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural networks need at least 50 customers who came twice. Sales that name the customer help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to learn from yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple methods are best for your shop for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach Shelfwise from your sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in use knows {percent} of your sales. Training again is a good idea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training finished. The new model is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} new sales since the last training on {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>TrainingStory</name>
    <message numerus="yes">
        <source>Round {n} is done. {values}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: no better; the best is still round {best}. {values}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: the best so far. {values}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The list {list} is now better than {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To beat on {list}: {model} with {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Untrained</name>
    <message>
        <source>Last bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shelfwise studies your {n} sale lines and learns what each customer is likely to want next. It takes a few minutes; you can keep working.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Times bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train once to get suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we already know without a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A training that is stopped early keeps its best round; the comparison needs a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lists draw on {share} of your products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested on {baskets} baskets of {customers} customers, {first} to {last}, that no model had seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list}: {share} of customers bought at least one of ten ideas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list}: {share} of customers bought at least one of ten ideas; with {model} {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was trained and not compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A real gift shop with two years of sales. Look around, train, and try everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, from a till, web shop or spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it whenever you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer and price make it better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a date, a product and a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. No account, no internet needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another shop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what each customer is likely to want next, at what price, and when to call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a file from your till, web shop or spreadsheet. We check it with you before saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Shelfwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a sales file or a shop file anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New for them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MethodView</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Nobody</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer matches “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can search by part of a number, name or place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>A small network, quick to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trained model in “{file}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An Excel sheet holds at most {n} rows, and there are more offers.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Another program is changing “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers since {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers so far</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Bought once, on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought twice, last on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, about every {days} days, last on {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, last on {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, nearly every day, last on {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Bring in your sales first, then train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open it and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV file with a header row and one sale a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Shelfwise made; its name ends in .shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with your sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that ends with .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file with your sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning the sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, and check that the disk is neither full nor protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what the shop has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line has a price of zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again and choose the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting the first offers ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In {n} baskets with {product}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Install the newest version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has these columns: {found}. Rename them, or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item-to-item</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Learning from all sales, round {n} of {total}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Liked by many: bought by {n} customers since {day}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file can be made at “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quantity that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sold yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers cannot be written as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Offers for all {n} customers.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Offers for {n} of {all} customers.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Often bought together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest backup of it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please install Shelfwise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular items now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of at most {total}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of {total}.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your sales as CSV and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold once so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sold {n} times so far</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Testing {model} on past sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That training is no longer kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “{model}” has not been trained in this shop yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models are: {models}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales are in the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed at the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed at {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file “{file}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model in “{file}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is no longer in the shop file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file at “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer “{code}” in this shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file at “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop file at “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little data to tell: at least 50 customers must have come twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop has no sales with known customers to learn from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot tell {model} apart from {baseline} yet. Keep the simple method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each customer repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a .csv file, or fewer offers for each customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{baseline} is better on your shop. We suggest using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{baseline} is the better of the simple methods on your shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} finds {percent}% more of what customers bought next than simple methods do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} puts what customers bought next higher than simple methods do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written or read; the disk may be full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has a header but no sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column for: {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged or is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is neither a shop file nor a sales file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a shop file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” may not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of Shelfwise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
