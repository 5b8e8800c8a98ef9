print("ondit")
