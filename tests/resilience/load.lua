-- The mixed questions for wrk: a line each of the file named after --, fields parted by tabs: method, path, headers as Name=Value, body.
local requests = {}
local threads = {}
local next_request = 0

function setup(thread)
  thread:set("first", #threads * 11)
  table.insert(threads, thread)
end

function init(args)
  refused = 0
  next_request = first
  for line in io.lines(args[1]) do
    local fields = {}
    for field in (line .. "\t"):gmatch("(.-)\t") do fields[#fields + 1] = field end
    local headers = {}
    for i = 3, #fields - 1 do
      local name, value = fields[i]:match("^(.-)=(.*)$")
      headers[name] = value
    end
    local body = fields[#fields]
    requests[#requests + 1] = wrk.format(fields[1], fields[2], headers, body ~= "" and body or nil)
  end
end

function request()
  next_request = next_request % #requests + 1
  return requests[next_request]
end

function response(status)
  if status ~= 200 then refused = refused + 1 end
end

function done(summary, latency)
  local refused_by_all = 0
  for _, thread in ipairs(threads) do refused_by_all = refused_by_all + thread:get("refused") end
  local e = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.1f,"refused":%d,"broken":%d,"p50":%.1f,"p99":%.1f}\n',
    summary.requests, summary.duration / 1e6, refused_by_all, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
